/*
 * decimal.c - exact decimal arithmetic on 64 bits, 128 while computing.
 */
#include "value/decimal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

__extension__ typedef __int128 wide;

enum { MAX_SHIFT = 18, QUOTIENT_DIGITS = 15 };

bool decimal_push(struct decimal *to, int digit) {
    if (to->coefficient > (INT64_MAX - 9) / 10)
        return false;
    to->coefficient = to->coefficient * 10 + digit;
    return true;
}

struct decimal decimal_shift(struct decimal number, int power) {
    return decimal_of(number.coefficient, number.exponent + power);
}

static wide power_of_ten(int power) {
    wide result = 1;
    while (power-- > 0)
        result *= 10;
    return result;
}

struct decimal decimal_strip(struct decimal number) {
    while (number.coefficient != 0 && number.coefficient % 10 == 0) {
        number.coefficient /= 10;
        number.exponent++;
    }
    return number;
}

/** Both coefficients at the smaller exponent; false if one does not fit. */
static bool align(struct decimal a, struct decimal b, wide *left, wide *right) {
    a = decimal_strip(a);
    b = decimal_strip(b);
    a.exponent = a.coefficient ? a.exponent : b.exponent;
    b.exponent = b.coefficient ? b.exponent : a.exponent;
    int least = a.exponent < b.exponent ? a.exponent : b.exponent;
    if (a.exponent - least > MAX_SHIFT || b.exponent - least > MAX_SHIFT)
        return false;
    *left = a.coefficient * power_of_ten(a.exponent - least);
    *right = b.coefficient * power_of_ten(b.exponent - least);
    return true;
}

static int sign_of(struct decimal number) {
    return (number.coefficient > 0) - (number.coefficient < 0);
}

int decimal_compare(struct decimal a, struct decimal b) {
    wide left = a.coefficient, right = b.coefficient;
    if (a.exponent == b.exponent || align(a, b, &left, &right))
        return (left > right) - (left < right);
    if (sign_of(a) != sign_of(b))
        return sign_of(a) > sign_of(b) ? 1 : -1;
    /* More than 18 places apart: the larger exponent wins. */
    return decimal_strip(a).exponent > decimal_strip(b).exponent ? sign_of(a)
                                                                 : -sign_of(a);
}

static int common_exponent(struct decimal a, struct decimal b) {
    a = decimal_strip(a);
    b = decimal_strip(b);
    if (!a.coefficient)
        return b.exponent;
    return !b.coefficient || a.exponent < b.exponent ? a.exponent : b.exponent;
}

static bool narrow(wide coefficient, int exponent, struct decimal *to) {
    while ((coefficient > INT64_MAX || coefficient < INT64_MIN) &&
           coefficient % 10 == 0) {
        coefficient /= 10;
        exponent++;
    }
    if (coefficient > INT64_MAX || coefficient < INT64_MIN || exponent > INT16_MAX ||
        exponent < INT16_MIN)
        return false;
    *to = decimal_of((int64_t)coefficient, exponent);
    return true;
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum) {
    wide left, right;
    return align(a, b, &left, &right) &&
           narrow(left + right, common_exponent(a, b), sum);
}

bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference) {
    return decimal_add(a, decimal_of(-b.coefficient, b.exponent), difference);
}

bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *product) {
    return narrow((wide)a.coefficient * b.coefficient, a.exponent + b.exponent,
                  product);
}

bool decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient) {
    if (!b.coefficient)
        return false;
    wide dividend = (wide)a.coefficient * power_of_ten(QUOTIENT_DIGITS);
    wide result = dividend / b.coefficient;
    wide rest = dividend % b.coefficient;
    if (2 * (rest < 0 ? -rest : rest) >=
        (b.coefficient < 0 ? -b.coefficient : b.coefficient))
        result += (a.coefficient < 0) == (b.coefficient < 0) ? 1 : -1;
    return narrow(result, a.exponent - b.exponent - QUOTIENT_DIGITS, quotient);
}

bool decimal_rounds_to(struct decimal exact, struct decimal coarse) {
    struct decimal fine = decimal_strip(exact);
    int places = coarse.exponent - fine.exponent;
    if (places <= 0)
        return decimal_compare(exact, coarse) == 0;
    if (places > MAX_SHIFT)
        return false;
    wide step = power_of_ten(places), whole = fine.coefficient / step,
         rest = fine.coefficient % step;
    if (whole == coarse.coefficient)
        return whole != 0 || 2 * (rest < 0 ? -rest : rest) < step;
    wide rounded = whole + (rest < 0 ? -1 : 1);
    return rounded == coarse.coefficient && 2 * (rest < 0 ? -rest : rest) >= step;
}

void decimal_write(struct decimal number, char text[DECIMAL_TEXT]) {
    char room[DIGITS_ROOM];
    number = number.coefficient ? decimal_strip(number) : decimal_of(0, 0);
    uint64_t size = number.coefficient < 0 ? 0 - (uint64_t)number.coefficient
                                           : (uint64_t)number.coefficient;
    struct text digits = text_digits(size, room);
    int n = (int)digits.size, at = 0, point = n + number.exponent;
    if (number.coefficient < 0)
        text[at++] = '-';
    if (n + abs(number.exponent) > DECIMAL_TEXT - 8) { /* too far from the point */
        snprintf(text + at, (size_t)(DECIMAL_TEXT - at), "%.*se%d",
                 TEXT_ARGUMENTS(digits), number.exponent);
        return;
    }
    if (point <= 0)
        text[at++] = '0';
    for (int i = point < 0 ? point : 0; i < n || i < point; i++) {
        if (i == point || (i < 0 && i == point))
            text[at++] = '.';
        text[at++] = i >= 0 && i < n ? digits.data[i] : '0';
    }
    text[at] = '\0';
}

double decimal_power(int exponent) {
    static const double powers[] = {1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const int n = sizeof powers / sizeof *powers;
    if (exponent >= 0 && exponent < n)
        return powers[exponent];
    return exponent < 0 && -exponent < n ? 1 / powers[-exponent] : pow(10, exponent);
}

double decimal_double(struct decimal number) {
    return number.exponent < 0
               ? (double)number.coefficient / decimal_power(-number.exponent)
               : (double)number.coefficient * decimal_power(number.exponent);
}
