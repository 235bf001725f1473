"""What Lambda imports first of the function, so here its start begins."""

from copydesk.aws import starting

starting.begin()
