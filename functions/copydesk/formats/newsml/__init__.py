"""What NewsML-G2, NewsML 1 and NITF are made of: content, metadata, and the IPTC's codes, times and places."""
