/** What makes a cluster and a machine fit to run the pipeline, as rules over facts. */
@NullMarked
package org.copytaster.standalone.doctor;

import org.jspecify.annotations.NullMarked;
