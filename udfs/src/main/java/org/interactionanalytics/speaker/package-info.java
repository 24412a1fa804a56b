/** How voices sound, who speaks when on one channel, and who is who. */
package org.interactionanalytics.speaker;
