"""Small feeds of every kind, all with the same two reports."""

from __future__ import annotations

URL = "https://news.example/feed"

_RSS_ITEMS = """
<item><title>Levee holds &amp;amp; town sleeps</title><link>/levee</link><guid isPermaLink="false">n-1</guid>
<pubDate>Mon, 01 Jun 2026 10:00:00 +0200</pubDate><dc:creator>Ann Lee</dc:creator><category>Floods</category>
<description>Short.</description>
<content:encoded><![CDATA[<p>The levee <b>held</b> for <a href="/days">three days</a>.</p><blockquote>It held.</blockquote>]]></content:encoded></item>
<item><title>Second report</title><link>https://news.example/second</link><guid isPermaLink="false">n-2</guid>
<pubDate>Sun, 31 May 2026 10:00:00 GMT</pubDate><description>Plain words only.</description></item>"""

RSS2 = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Daily Example</title><link>https://news.example/</link><description>All of it</description>
{_RSS_ITEMS}</channel></rss>""".encode()

RSS091 = b"""<?xml version="1.0"?><rss version="0.91"><channel><title>The Daily Example</title>
<link>https://news.example/</link><description>d</description><language>en</language>
<item><title>Levee holds &amp;amp; town sleeps</title><link>https://news.example/levee</link>
<description>The levee held.</description></item>
<item><title>Second report</title><link>https://news.example/second</link></item></channel></rss>"""

RDF = b"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/feed"><title>The Daily Example</title><link>https://news.example/</link></channel>
<item rdf:about="https://news.example/levee"><title>Levee holds &amp;amp; town sleeps</title>
<link>https://news.example/levee</link><dc:date>2026-06-01T08:00:00Z</dc:date>
<description>The levee held.</description></item>
<item rdf:about="https://news.example/second"><title>Second report</title>
<link>https://news.example/second</link><dc:date>2026-05-31T10:00:00Z</dc:date></item></rdf:RDF>"""

ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily Example</title>
<link rel="alternate" href="https://news.example/"/><id>urn:f</id><updated>2026-06-01T08:00:00Z</updated>
<entry><id>urn:n-1</id><title type="html">Levee &lt;i&gt;holds&lt;/i&gt; &amp;amp; town sleeps</title>
<link rel="alternate" href="/levee"/><published>2026-06-01T08:00:00Z</published><updated>2026-06-01T09:00:00Z</updated>
<author><name>Ann Lee</name></author><category term="Floods"/><summary>Short.</summary>
<content type="xhtml" xml:base="https://static.example/x/"><div xmlns="http://www.w3.org/1999/xhtml"><p>The levee <b>held</b> for <a href="days">three days</a>.</p></div></content></entry>
<entry><id>urn:n-2</id><title>Second report</title><link href="https://news.example/second"/>
<updated>2026-05-31T10:00:00Z</updated><content type="text">Plain words, 5 &lt; 6.</content></entry></feed>"""

JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "The Daily Example",
"home_page_url": "https://news.example/", "language": "en", "authors": [{"name": "Ann Lee"}], "items": [
{"id": "n-1", "url": "/levee", "title": "Levee holds & town sleeps", "tags": ["Floods"],
 "date_published": "2026-06-01T10:00:00+02:00",
 "content_html": "<p>The levee <b>held</b> for <a href='/days'>three days</a>.</p>", "content_text": "no"},
{"id": 2, "url": "https://news.example/second", "title": "Second report", "content_text": "Plain words, 5 < 6."}]}"""

ALL = {"RSS 2.0": RSS2, "RSS 0.91": RSS091, "RDF": RDF, "Atom": ATOM, "JSON Feed": JSON}


def rss(items: str) -> bytes:
    """Return an RSS feed with these items."""
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()
