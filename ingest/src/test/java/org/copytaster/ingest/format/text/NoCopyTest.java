package org.copytaster.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.copytaster.ingest.input.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoCopyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "From desk@a.example Mon May  4 08:00:00 2026\\nX: y # a mail",
                "Received: by a.example\\n\\tid 7\\nSubject: Ferry late\\n\\nThe ferry was late. # a mail",
                "Subject: Ferry\\nFrom: a@b.example\\nTo: c@d.example\\n\\nWords. # a mail",
                "HTTP/1.1 200 OK\\nContent-Length: 4\\n\\nwords # an answer of HTTP with its header",
                "May  4 08:00:00 host push[12]: sent\\nMay  4 08:00:01 host push[12]: sent # a log",
                "10.0.0.7 - - [04/May/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 1\\n10.0.0.7 - - [04/May/2026:08:00:01 +0000] \"GET / HTTP/1.1\" 200 1 # a log",
                "[2026-05-04 08:00:00] ERROR no answer # a log",
                "-----BEGIN CERTIFICATE-----\\nMIIB # base 64 or another encoding of bytes",
                "begin 644 story.txt\\nM5&AE # base 64 or another encoding of bytes",
                "data:text/plain;base64,VGhl # base 64 or another encoding of bytes",
                "title=Ferry+late&body=The+ferry # a form",
                "PHP Warning: foo() failed in /a/b.php on line 3 # the notice of a program",
                "Traceback (most recent call last):\\n  File \"a.py\" # the notice of a program",
                "java.lang.IllegalStateException: closed\\n\\tat a.B # the notice of a program",
                "SQLSTATE[HY000] [2002] Connection refused # the notice of a program",
                "404 Not Found # an answer that says that there is none",
                "Error 503: Service Unavailable # an answer that says that there is none",
                "Too many requests # an answer that says that there is none",
                "You have exceeded your rate limit. Try again in 30 s. # an answer that says that there is none",
                "Too many requests\\n\\nPlease retry in 30 seconds. # an answer that says that there is none",
                "Access denied\\nYou do not have permission to see this page. # an answer that says that there is none",
                "API rate limit exceeded # an answer that says that there is none",
                "Rate limit reached for this hour # an answer that says that there is none",
                "500 Internal Server Error # an answer that says that there is none",
                "id;title;text\\n1;a;b\\n2;c;d # a table of values (CSV)",
                "id\\ttitle\\ttext\\n1\\ta\\tb # a table of values (CSV)",
                "id,headline\\n1,Ferry late\\n2,\"Cod, dearer\" # a table of values (CSV)",
                "\"title\";\"body\"\\n\"Ferry late\";\"It was.\"\\n\"Cod\";\"Dear.\" # a table of values (CSV)",
                "Array\\n(\\n    [id] => 7\\n) # what a program prints of its values",
                "stdClass Object\\n(\\n    [title] => Ferry\\n) # what a program prints of its values",
                "array(1) {\\n  [\"title\"]=>\\n  string(5) \"Ferry\"\\n} # what a program prints of its values",
                "array (\\n  'title' => 'Ferry',\\n) # what a program prints of its values",
                "--abc1\\nContent-Disposition: form-data; name=\"body\"\\n\\nThe ferry was late.\\n--abc1-- # a form in parts",
                "BEGIN:VCALENDAR\\nVERSION:2.0\\nEND:VCALENDAR # a calendar or a card",
                "INSERT INTO stories (id, title) VALUES (7, 'Ferry'); # orders to a database",
                "CREATE TABLE stories (id int); # orders to a database",
                "diff --git a/x b/x\\n--- a/x\\n+++ b/x # the difference of two files",
                "[story]\\nid=7\\ntitle=Ferry late # settings of a program",
                "---\\nid: 7\\ntitle: Ferry late # YAML",
                "title: Ferry late\\nbody: |\\n  The ferry was late.\\n  It came at ten. # YAML",
                "id: 7\\nstories:\\n  - title: Ferry late\\n  - title: Cod dearer # YAML",
                "2026-05-04 08:00:00 server started\\n2026-05-04 08:00:01 server stopped # a log",
                "2026-05-04 08:00:00,120 feed read.\\n2026-05-04 08:00:01,007 feed sent. # a log",
                "2026-05-04T08:00:00Z push: sent.\\n2026-05-04T08:00:01Z push: sent. # a log",
                "2026-05-04 08:00:00 [main] Feed read.\\n2026-05-04 08:00:01 [main] Feed sent. # a log"
            })
    void knowsWhatIsNoCopy(String text, String what) {
        assertThat(NoCopy.in(lines(text))).map(Refusal::detail).contains("the text is no copy: it is " + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry late\\n\\nThe ferry was late on Monday.",
                "Date: 4 May\\nFrom: Oslo\\n\\nThe ferry was late.",
                "WARNING: heavy rain\\n\\nHeavy rain is on the way, forecasters said.",
                "Quota exceeded, minister says\\n\\nToo much cod was caught.",
                "Access denied to flood victims\\n\\nThe road is shut.",
                "Rate limits for loans rise\\n\\nThe bank said so on Monday.",
                "Results\\nTarn, 2, 1\\nVik, 1, 2",
                "Tarn, Vik, Dale\\nLoen, Oslo, Bergen",
                "2026-05-04 08:00 The ferry leaves\\n2026-05-04 09:00 The ferry comes back",
                "2026-05-04 08:00:00 The ferry left Vik.\\n2026-05-04 08:20:00 The mast fell.\\n\\nSo the coast guard told it.",
                "2026-05-04 08:00:00 The ferry left Vik\\n2026-05-04 08:20:00 The mast fell\\n\\nThat is all that is known.",
                "--STORM\\n--RAIN\\nBoth come to Vik on Monday.",
                "Insert into water (cold) and stir; values of salt differ",
                "when: Monday\\nwhere: Vik\\nagenda:\\n  - ferry\\n  - cod",
                "--- STORM WARNING\\n\\nThe storm comes on Monday.",
                "Begin: Vik council meets on Monday\\n\\nIt votes on the ferry.",
                "Select committee hears mayor; ferry from Vik late",
                "Create table for ten in Vik, chef says\\n\\nThe table was made of a mast.",
                "[Vik]\\nThe ferry = the only way out, said the mayor.",
                "[UPDATE]\\nFerry late\\nIt was late by an hour.",
                "club,points\\nVik,3\\nTarn,1",
                "Vik,3\\nTarn,1\\nDale,0",
                "Array\\n\\n(The word is on the wall in Vik.)",
                "Array of sails seen off Vik\\n\\nThe boats came on Monday.",
                "---\\ntitle: Ferry late\\n---\\nThe ferry was late on Monday.",
                "flour: two cups\\nsalt: a pinch\\nBake for an hour.",
                "when: Monday\\nwhere: Vik\\nwho: the mayor",
                "10:00 a.m. The council meets.\\n11:00 a.m. It votes.",
                "404 houses without power after storm\\n\\nThe lines fell on Monday, the county said.",
                "500 Internal Refugees Return\\n\\nThey came home on Monday.",
                "Error 404\\n\\nA play about a lost letter opens in Vik on Monday.",
                "Not found\\n\\nThe missing boy was not found on Monday, police said.",
                "Access denied\\n\\nReporters were kept out of the court at Vik, the union said.",
                "Service unavailable\\n\\nPassengers in Vik waited for hours as the ferry stood still.",
                "Too many requests, says librarian\\n\\nThe library gets 400 letters a day.",
                "Rate limit set for river ferries\\n\\nThe county limits fares.",
                "The rate limit rises\\n\\nBanks may charge more.",
                "To: All newsrooms\\nFrom: Vik county press office\\nDate: 4 May\\n\\nThe county buys a ferry.",
                "Date: 4 May\\nContact: Ann Lo\\nSubject: New ferry\\n\\nThe county buys a ferry.",
                "Warning: Ice on road in Vik on line 3 of the tram\\n\\nThe tram stopped.",
                "GEONSTOPPBAR",
                "Error in the count: 503 votes were found",
                "Hausbootsversicherungsgesellschaftsvorstandsvorsitzender",
                "Note: the minister said \\\"no\\\" in Oslo on line two of the text"
            })
    void leavesCopyAlone(String text) {
        assertThat(NoCopy.in(lines(text))).isEmpty();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }
}
