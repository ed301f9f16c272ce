/**
 * The suite of guarantees: each promise an object that watches what goes in and what comes out, over processes that are
 * killed, hung, upgraded and starved. {@link org.copytaster.standalone.guarantee.GuaranteeRun} runs it.
 */
@NullMarked
package org.copytaster.standalone.guarantee;

import org.jspecify.annotations.NullMarked;
