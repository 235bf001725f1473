"""What a ninjs object is made of: its members as the standard has them, and which of its texts is which."""
