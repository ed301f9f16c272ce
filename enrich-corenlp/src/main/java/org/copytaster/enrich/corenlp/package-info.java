/** Stanford CoreNLP as a recogniser of persons, organisations and places. GPL-3.0-or-later. */
@NullMarked
package org.copytaster.enrich.corenlp;

import org.jspecify.annotations.NullMarked;
