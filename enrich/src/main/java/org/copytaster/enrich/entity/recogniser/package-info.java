/** A recogniser of persons, organisations and places: a linear-chain conditional random field in plain Java. */
@NullMarked
package org.copytaster.enrich.entity.recogniser;

import org.jspecify.annotations.NullMarked;
