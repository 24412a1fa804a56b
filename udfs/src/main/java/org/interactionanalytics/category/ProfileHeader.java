package org.interactionanalytics.category;

import java.io.Serializable;

/**
 * What a profile says about itself.
 *
 * @param name by which it is selected
 * @param language language tag in lower case
 * @param version at least 1
 * @param sha256 of the file's bytes, hexadecimal
 * @param skipUnderMs shorter calls are not categorized, milliseconds
 */
record ProfileHeader(String name, String language, int version, String sha256, long skipUnderMs)
    implements Serializable {}
