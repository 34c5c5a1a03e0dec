package org.rinnalla.plugin.sweden;

/** The check digit of personal, coordination and organisation numbers. */
final class Luhn {
    private Luhn() {}

    /** True when the last digit is the check digit of those before it; factors 2, 1, 2, … from the first digit of ten. */
    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return sum % 10 == 0;
    }
}
