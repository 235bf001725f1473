"""Words that inputs are made of, by target: what a mutation puts in has a chance to mean something."""

from collections.abc import Mapping
from typing import Final


def _each(text: str) -> tuple[bytes, ...]:
    return tuple(word.encode() for word in text.split("\n") if word)


_XML: Final = _each("""
<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE x [<!ENTITY a "b">]>
<![CDATA[
]]>
<!-- -->
&amp;
&#x20AC;
 xml:lang="de"
 xmlns="http://www.w3.org/1999/xhtml"
<p>
</p>
<b/>
""")
_JSON: Final = _each("""
{}
[]
null
true
"x":
{"a":[{"b":1}]}
1e999
-0
"\\ud83d"
"\\u0000"
,
""")
_TIMES: Final = _each("""
2027-05-03T09:15:00+02:00
20270503T091500Z
Mon, 03 May 2027 09:15:00 +0200
2027-02-30
24:00
0000-01-01T00:00:00Z
3 mai 2027
""")
_CONTROLS: Final = (b"\x01", b"\x02", b"\x03", b"\x04", b"\r\n", b"\x16", b"\x7f")
_LINES: Final = (b"\r\n\r\n", b"\n ", b"\r\n--b\r\n")
_CHARACTERS: Final = (
    *(b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\x1b$B", b"\xa4\xe9", b"\xd0\x90", b"\x81\x30\x81\x30"),
)

TOKENS: Final[Mapping[str, tuple[bytes, ...]]] = {
    "newsml-g2": _XML + _TIMES + _each("""
<newsItem guid="a" version="2">
<packageItem>
<itemMeta>
<pubStatus qcode="stat:canceled"/>
<embargoed>2027-05-03T18:00:00Z</embargoed>
<signal qcode="sig:correction"/>
<subject qcode="medtop:20000638"/>
<inlineXML contenttype="application/nitf+xml">
<inlineData contenttype="text/plain">
<link rel="irel:previousVersion" residref="x"/>
<usageTerms>
"""),
    "newsml-1": _XML + _TIMES + _each("""
<NewsComponent>
<Status FormalName="Embargoed"/>
<StatusWillChange>
<DataContent>
<NewsLines>
<RevisionId>99999999999999999999</RevisionId>
<Instruction FormalName="Correction"/>
<MediaType FormalName="Text"/>
"""),
    "nitf": _XML + _TIMES + _each("""
<docdata management-status="killed">
<date.release norm="20270503T180000Z"/>
<du-key version="x"/>
<urgency ed-urg="9"/>
<body.content>
<media media-type="image">
<media-caption>
<byttl>
<block>
<hl2>
<location><country iso-cc="BG">
"""),
    "feed": _XML + _TIMES + _each("""
<item>
<entry>
<content type="xhtml">
<content type="html">
<content:encoded>
<media:content url="x" medium="image"/>
<dc:creator>
<at:deleted-entry ref="x" when="2027-05-03T09:15:00Z"/>
<guid isPermaLink="true">
<link rel="alternate" href="//["/>
<enclosure url="http://[::1" type="image/png"/>
&lt;p&gt;
"""),
    "ninjs": _JSON + _TIMES + _each("""
"pubStatus":"canceled"
"version":"3"
"versionCreated":
"embargoed":
"headlines":[{"role":"main","value":"x"}]
"bodies":[{"contentType":"text/html","value":"<p>x</p>"}]
"body_xhtml":"<p>x<p>"
"associations":[{"name":"a","headlines":[]}]
"renditions":{"a":{"href":"//["}}
"profile":
"urgency":10
"standard":{"name":"ninjs","version":"1.3"}
"""),
    "json-feed": _JSON + _TIMES + _each("""
"version":"https://jsonfeed.org/version/1"
"items":[{"id":1}]
"content_html":"<p>x"
"authors":[{"name":"x"}]
"date_modified":
"external_url":"http://[
"attachments":[{}]
"""),
    "lifecycle-event": _JSON + _TIMES + _each("""
"type":"article.killed"
"type":"article.embargoed"
"type":"article.expires"
"type":"article.reinstated"
"data":{"uri":"urn:x"}
"timestamp":
"embargo":null
"reason":
"version":-1
"""),
    "html": _TIMES + _each("""
<!DOCTYPE html>
<meta charset="utf-16">
<meta property="og:title" content="x">
<meta property="article:published_time" content="2027-05-03T09:15:00+02:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>
"@graph":[
"author":[[[{"name":
"image":{"url":
<template>
<noscript>
<svg><title>
<table><tr><td>
<figure><figcaption>
<time datetime="2027-05-03">
<h1>
<article>
<p>
</p>
<blockquote>
<li>
&nbsp;
&#0;
&#x110000;
<a href="javascript:
<base href="http://[">
<link rel="canonical" href="http://[">
<!--[if IE]>
<plaintext>
"""),
    "email": _TIMES + _each("""
Content-Type: multipart/mixed; boundary="b"
--b
--b--
Content-Type: text/html; charset="x-unknown"
Content-Type: message/rfc822
Content-Transfer-Encoding: base64
Content-Transfer-Encoding: quoted-printable
Content-Transfer-Encoding: x-uuencode
Content-Disposition: attachment; filename*=utf-8''%ff
Subject: =?utf-8?q?=ff?=
Subject: =?iso-2022-jp?b?GyRC?=
From: <@>
Date: Mon, 32 Foo 99999 25:61:61 +9999
Message-ID: <
In-Reply-To: <a@b>
=?x?
=ff
=
""") + _LINES,
    "wire": _TIMES + _CONTROLS + _each("""
zczc
nnnn
u i bc-
0345 03-14 09:26
^
<
    By Ann Marsh
EMBARGOED UNTIL
Eds: note
    SOFIA, March 14 (Wire) -
URGENT
(MORE)
1ST ADD
BULLETIN KILL
"""),
    "text": _TIMES + _each("""
By Ann Marsh

EMBARGOED UNTIL 18:00 3 May 2027
SOFIA, May 3 (Wire) -
Mar 14, 2026 09:30 120
Photo: Ann Marsh
/AM/
http://[::1
Updated:
\u041f\u043e\u0441\u043b\u0435\u0434\u043d\u0438 \u043d\u043e\u0432\u0438\u043d\u0438
ENDS
Notes to editors
"""),
    "decoder": _each("""
<?xml version="1.0" encoding="utf-7"?>
<?xml version="1.0" encoding="idna"?>
<meta charset="punycode">
<meta charset="iso-2022-kr">
<meta charset="hz">
""") + _CHARACTERS,
    "facts": _each("""
 Anna Berg said
 Dr.
 U.S.
 the Russian president told
 \u201cWe will go\u201d
 according to Reuters
 two years ago
 the 99th century
 31 February 0000
 $5.5bn
 in Paris, Texas
 \u202e
 \u0130
 \ufb01
 99:99 p.m.
 Mr's O' 's
"""),
    "json": _JSON,
    "times": _TIMES,
}  # fmt: skip
