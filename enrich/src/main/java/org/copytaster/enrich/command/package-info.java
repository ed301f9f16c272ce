/** The commands of enrich: the role itself, and the training of its models. */
@NullMarked
package org.copytaster.enrich.command;

import org.jspecify.annotations.NullMarked;
