package dk.frist.cli.generate;

/**
 * Pseudonyms for an authority's cases: sixteen hexadecimal digits without meaning, unique for 2^64
 * cases, the same for a seed. Mixes a counter as SplitMix64 does, which is a bijection.
 */
final class CaseIds {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long counter;

  CaseIds(long seed, String agency) {
    counter = mix(mix(seed + GOLDEN_GAMMA) + agency.hashCode());
  }

  String next() {
    counter += GOLDEN_GAMMA;
    String digits = Long.toHexString(mix(counter));
    return "0".repeat(16 - digits.length()) + digits;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
