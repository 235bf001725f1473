"""Small invented documents, one for each format, from which the malformed ones are made."""

import json
from typing import Final

NEWSML_G2: Final = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:vale.example:20270503:harbour"
 version="3" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Vale Wire"/>
<versionCreated>2027-05-03T09:15:00+02:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><headline>Harbour of Vale opens</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Harbour</title></head><body><p>The harbour of Vale opens on Monday.</p>
<p>It cost caf\u00e9 owners a summer, the mayor said.</p></body></html></inlineXML></contentSet>
</newsItem>
"""

NEWSML_1: Final = """<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20270503T091500+0200</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>vale.example</ProviderId><DateId>20270503</DateId>
<NewsItemId>pier</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId>
<PublicIdentifier>urn:newsml:vale.example:20270503:pier:1</PublicIdentifier>
</NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20270503T091500+0200</FirstCreated>
<ThisRevisionCreated>20270503T091500+0200</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Harbour of Vale opens</HeadLine></NewsLines>
<NewsComponent><ContentItem><DataContent><p>The harbour of Vale opens on Monday.</p>
<p>It cost caf\u00e9 owners a summer.</p></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>
"""

NITF: Final = """<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN"><head><title>Harbour of Vale opens</title>
<docdata management-status="usable"><doc-id regsrc="vale.example" id-string="harbour.1"/>
<date.issue norm="20270503T091500+0200"/><du-key key="harbour" version="2"/></docdata></head>
<body><body.head><hedline><hl1>Harbour of Vale opens</hl1></hedline>
<byline>By <person>Ann Marsh</person></byline>
</body.head><body.content><p>The harbour of Vale opens on Monday.</p><p>It cost caf\u00e9 owners a summer.</p>
</body.content></body></nitf>
"""

RSS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vale Wire</title>
<link>https://vale.example/</link><description>News of Vale</description><language>en</language>
<item><title>Harbour of Vale opens</title><link>https://vale.example/harbour</link>
<guid isPermaLink="false">harbour-1</guid><pubDate>Mon, 03 May 2027 09:15:00 +0200</pubDate>
<dc:creator>Ann Marsh</dc:creator>
<description>The harbour of Vale opens. It cost caf\u00e9 owners a summer.</description>
</item></channel></rss>
"""

ATOM: Final = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:vale:feed</id><title>Vale Wire</title>
<updated>2027-05-03T09:15:00+02:00</updated>
<entry><id>urn:vale:harbour</id>
<title>Harbour of Vale opens</title>
<updated>2027-05-03T09:15:00+02:00</updated><link rel="alternate" href="https://vale.example/harbour"/>
<author><name>Ann Marsh</name></author>
<content type="text">The harbour of Vale opens on Monday. It cost caf\u00e9 owners a summer.</content>
</entry></feed>
"""

NINJS: Final = json.dumps(
    {
        "uri": "urn:vale:harbour",
        "type": "text",
        "version": "3",
        "versionCreated": "2027-05-03T09:15:00+02:00",
        "pubStatus": "usable",
        "headlines": [{"role": "main", "value": "Harbour of Vale opens"}],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "value": "It opens. Caf\u00e9 owners wait."}
        ],
        "standard": {"name": "ninjs", "version": "3.1"},
    },
    ensure_ascii=False,
)

JSON_FEED: Final = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Vale Wire",
        "items": [
            {
                "id": "harbour-1",
                "title": "Harbour of Vale opens",
                "content_text": "It opens on Monday. Caf\u00e9 owners wait.",
                "date_published": "2027-05-03T09:15:00+02:00",
            }
        ],
    },
    ensure_ascii=False,
)

EVENT: Final = json.dumps(
    {
        "type": "article.embargoed",
        "timestamp": "2027-05-03T09:15:00+02:00",
        "data": {"uri": "urn:vale:harbour", "embargo": "2027-05-03T18:00:00+02:00", "reason": "Caf\u00e9"},
    },
    ensure_ascii=False,
)

HTML: Final = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Harbour of Vale opens</title></head>
<body><article><h1>Harbour of Vale opens</h1>
<p>The harbour of Vale opens on Monday, the mayor said on Friday in front of the old custom house.</p>
<p>It cost caf\u00e9 owners a summer, she said, and nobody in the town will forget the noise of it soon.</p>
</article></body></html>
"""

TEXT: Final = """Harbour of Vale opens

By Ann Marsh

May 3, 2027 09:15

The harbour of Vale opens on Monday, the mayor said. It cost caf\u00e9 owners a summer.
"""

MAIL: Final = """From: Ann Marsh <ann@vale.example>
To: desk@news.example
Subject: Harbour of Vale opens
Date: Mon, 03 May 2027 09:15:00 +0200
Message-ID: <harbour-1@vale.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

The harbour of Vale opens on Monday, the mayor said. It cost caf\u00e9 owners a summer.
"""

WIRE: Final = (
    "\x01vla0124 4 pl 34  Vale 0188\r\nHarbour/opening/\r\n\x02Harbour of Vale opens =\r\n\r\n"
    "   Vale (VW) - The harbour of Vale opens on Monday, the mayor said. It\r\n"
    "cost caf\u00e9 owners a summer.\r\n"
    "\x03\r\n030915 May 27\r\n\x04"
)

XML_SAMPLES: Final = {"newsml-g2": NEWSML_G2, "newsml-1": NEWSML_1, "nitf": NITF, "rss": RSS, "atom": ATOM}
JSON_SAMPLES: Final = {"ninjs": NINJS, "json-feed": JSON_FEED, "lifecycle-event": EVENT}
SAMPLES: Final = {**XML_SAMPLES, **JSON_SAMPLES, "html": HTML, "text": TEXT, "mail": MAIL, "wire": WIRE}
ARTICLES: Final = {name: text for name, text in SAMPLES.items() if name != "lifecycle-event"}
"""Those that bring an article themselves."""
