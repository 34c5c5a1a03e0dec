package org.rinnalla.core.text;

import java.util.List;

/**
 * What came of reading a bundle's file: the texts that could be read, and all that is wrong.
 *
 * @param bundle the readable texts
 * @param faults in the order of the lines; none in a sound file
 */
public record BundleReading(Bundle bundle, List<BundleFault> faults) {
    public BundleReading {
        faults = List.copyOf(faults);
    }
}
