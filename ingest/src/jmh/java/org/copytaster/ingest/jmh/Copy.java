package org.copytaster.ingest.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** One story of ordinary length in each format: 25 paragraphs of 45 words, some with markup, and its metadata. */
final class Copy {
    private static final String[] WORDS =
            ("the harbour office said on Tuesday that ferry passengers would have to wait until crews had cleared mud from"
                            + " a quay after flooding in towns along coast while ministers met for talks on café prices")
                    .split(" ");

    private Copy() {}

    static byte[] of(String format) {
        var body = body(new Random(7));
        var text = switch (format) {
            case "ninjs" -> ninjs(body);
            case "ap" -> ap(body);
            case "rss" -> rss(body);
            case "atom" -> atom(body);
            case "json-feed" -> jsonFeed(body);
            case "nitf" -> nitf(body);
            case "anpa-1312" -> anpa(body);
            case "iptc-7901" -> iptc(body);
            case "newsml-g2" -> newsMlG2(body);
            default -> newsMl1(body);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Random random) {
        var out = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            out.append("<p>");
            for (int word = 0; word < 45; word++) {
                var next = WORDS[random.nextInt(WORDS.length)];
                out.append(random.nextInt(20) == 0 ? "<em>" + next + "</em>" : next)
                        .append(' ');
            }
            out.append("</p>\n");
        }
        return out.toString();
    }

    /** Paragraphs of indented lines, as a line sends them. */
    private static String wrapped(String body) {
        return body.replaceAll("<[^>]+>", "").replace("\n", "\r\n\t").replaceAll("(.{55,65}) ", "$1\r\n");
    }

    private static String anpa(String body) {
        return "\u0016\u0016\u0001a0123\u001Fczc-r\r\nr n\u0013\u0011bc-harbour-mud 03-03 1125\r\n\u0002^BC-Harbour-Mud<\r\n"
                + "^Ferry passengers wait for mud to clear<\r\n^By ADA MOSS=\r\n\t"
                + wrapped(body).strip()
                + "\r\n\u0003\r\nNW-WH-03-03-26 1200EST\r\n\u0004";
    }

    private static String iptc(String body) {
        return "\u0001nwd0123 4 vm 1125 nw 7\r\nHarbour/Mud/\r\n\u0002Ferry passengers wait for mud to clear =\r\nBy Ada Moss =\r\n\t"
                + wrapped(body).strip() + "\r\n\u0003\r\n031200 GMT Mar 26\r\n\u0004";
    }

    private static String json(String text) {
        return new ObjectMapper().valueToTree(text).toString();
    }

    private static String ninjs(String body) {
        return "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"version\":\"3\",\"versioncreated\":\"2026-03-03T12:00:00Z\","
                + "\"pubstatus\":\"usable\",\"urgency\":4,\"language\":\"en\",\"headline\":\"Ferry passengers wait for mud to clear\","
                + "\"slugline\":\"harbour-mud\",\"byline\":\"Ada Moss\",\"copyrightholder\":\"Northwind\","
                + "\"subject\":[{\"code\":\"medtop:20000139\",\"name\":\"flood\"},{\"code\":\"medtop:20000056\",\"name\":\"harbour\"}],"
                + "\"place\":[{\"name\":\"Wick Head\",\"code\":\"p1\"}],\"organisation\":[{\"name\":\"Harbour Office\",\"code\":\"o1\"}],"
                + "\"body_xhtml\":" + json(body) + "}";
    }

    private static String ap(String body) {
        return "{\"data\":{\"item\":{\"uri\":\"https://api.ap.org/media/v/content/aa\",\"altids\":{\"itemid\":\"aa\",\"etag\":\"aa_1\"},"
                + "\"version\":3,\"type\":\"text\",\"versioncreated\":\"2026-03-03T12:00:00Z\",\"pubstatus\":\"usable\",\"urgency\":4,"
                + "\"editorialtypes\":[\"Lead\"],\"signals\":[\"newscontent\"],\"headline\":\"Ferry passengers wait for mud to clear\","
                + "\"bylines\":[{\"by\":\"Ada Moss\"}],\"title\":\"EU--Harbour Mud\","
                + "\"subject\":[{\"code\":\"a1\",\"scheme\":\"http://cv.example/\",\"name\":\"flood\"}],"
                + "\"place\":[{\"name\":\"Wick Head\",\"code\":\"p1\"}],\"body_nitf\":"
                + json("<nitf><body><body.content><block>" + body + "</block></body.content></body></nitf>") + "}}}";
    }

    private static String jsonFeed(String body) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Post\",\"language\":\"en\",\"items\":[{"
                + "\"id\":\"urn:x:1\",\"url\":\"https://post.example/mud\",\"title\":\"Ferry passengers wait for mud to clear\","
                + "\"date_published\":\"2026-03-03T12:00:00Z\",\"authors\":[{\"name\":\"Ada Moss\"}],\"tags\":[\"flood\",\"harbour\"],"
                + "\"content_html\":" + json(body) + "}]}";
    }

    private static String rss(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Post</title><link>https://p.example/</link>"
                + "<description>d</description><item><title>Ferry passengers wait for mud to clear</title><guid>1</guid>"
                + "<link>https://p.example/1</link><pubDate>Tue, 03 Mar 2026 12:00:00 GMT</pubDate><dc:creator>Ada Moss</dc:creator>"
                + "<category>flood</category><description>Passengers wait.</description><content:encoded><![CDATA["
                + body
                + "]]></content:encoded></item></channel></rss>";
    }

    private static String atom(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><id>x</id>"
                + "<updated>2026-03-03T12:00:00Z</updated><entry><title>Ferry passengers wait for mud to clear</title><id>tag:p.example,2026:1</id>"
                + "<updated>2026-03-03T12:00:00Z</updated><author><name>Ada Moss</name></author><category term=\"flood\"/>"
                + "<summary>Passengers wait.</summary><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                + body
                + "</div></content></entry></feed>";
    }

    private static String nitf(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf><head><title>Ferry passengers wait</title><docdata management-status=\"usable\">"
                + "<doc-id id-string=\"urn:x:1\"/><urgency ed-urg=\"4\"/><date.issue norm=\"20260303T120000Z\"/>"
                + "<key-list><keyword key=\"flood\"/></key-list></docdata></head><body><body.head><hedline><hl1>Ferry passengers wait for mud"
                + " to clear</hl1></hedline><byline>By <person>Ada Moss</person></byline></body.head><body.content>"
                + body
                + "</body.content></body></nitf>";
    }

    private static String newsMlG2(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:x:1\""
                + " version=\"3\" standard=\"NewsML-G2\" standardversion=\"2.28\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
                + "<provider literal=\"northwind\"/><versionCreated>2026-03-03T12:00:00Z</versionCreated><pubStatus qcode=\"stat:usable\"/>"
                + "</itemMeta><contentMeta><urgency>4</urgency><slugline>harbour-mud</slugline><headline>Ferry passengers wait for mud to"
                + " clear</headline><language tag=\"en\"/><subject qcode=\"medtop:20000139\"><name>flood</name></subject></contentMeta><contentSet>"
                + "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>"
                + body + "</body></html></inlineXML></contentSet></newsItem>";
    }

    private static String newsMl1(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>20260303T120000Z</DateAndTime>"
                + "</NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>northwind.example</ProviderId><DateId>20260303</DateId>"
                + "<NewsItemId>mud</NewsItemId><RevisionId PreviousRevision=\"0\" Update=\"N\">1</RevisionId><PublicIdentifier>"
                + "urn:newsml:northwind.example:20260303:mud:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
                + "<NewsItemType FormalName=\"News\"/><FirstCreated>20260303T110000Z</FirstCreated><ThisRevisionCreated>20260303T120000Z"
                + "</ThisRevisionCreated><Status FormalName=\"Usable\"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry passengers wait"
                + " for mud to clear</HeadLine><ByLine>Ada Moss</ByLine></NewsLines><ContentItem><Format FormalName=\"XHTML\"/><DataContent>"
                + body + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
    }
}
