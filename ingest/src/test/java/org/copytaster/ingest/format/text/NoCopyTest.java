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
                "id\\ttitle\\ttext\\n1\\ta\\tb # a table of values (CSV)"
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
