/** Notebooks in Java over a warehouse: their cells, what these show, and the kernel for Jupyter. */
package org.interactionanalytics.jobs.notebook;
