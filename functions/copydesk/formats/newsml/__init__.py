"""What NewsML-G2, NewsML 1 and NITF are made of: content, metadata, and the codes of the IPTC."""
