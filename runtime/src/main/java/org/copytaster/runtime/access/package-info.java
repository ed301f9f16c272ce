/** What a role or a person must be allowed to do on the brokers. */
@NullMarked
package org.copytaster.runtime.access;

import org.jspecify.annotations.NullMarked;
