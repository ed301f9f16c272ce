/** The front door: POST /v1/stories over HTTP. The only package of ingest that knows Jetty. */
@NullMarked
package org.copytaster.ingest.http;

import org.jspecify.annotations.NullMarked;
