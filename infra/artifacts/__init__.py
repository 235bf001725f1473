"""What `sam build` has made, looked at: its size, what it is made of, what it runs on."""
