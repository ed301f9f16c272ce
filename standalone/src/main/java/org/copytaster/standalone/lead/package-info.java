/** Why a lead is taken for a repeat, as text, HTML or JSON. */
@NullMarked
package org.copytaster.standalone.lead;

import org.jspecify.annotations.NullMarked;
