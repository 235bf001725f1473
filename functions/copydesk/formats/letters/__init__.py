"""What an e-mail is made of: header fields, parts, and the text between greeting and signature."""
