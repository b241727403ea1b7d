import re


def luhn(digits):
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


CARD_ISSUERS = (
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{4}|222[1-9]\d\d|22[3-9]\d{3}|2[3-6]\d{4}|27[01]\d{3}|2720\d\d)\d{10}"
    r"|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|35(?:2[89]|[3-8]\d)\d{12}"
)

IBAN_LENGTHS = {
    pair[:2]: int(pair[2:])
    for pair in (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
        "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 "
        "LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 "
        "QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
    ).split()
}


def is_card(digits):
    return re.fullmatch(CARD_ISSUERS, digits) is not None and luhn(digits)


def is_iban(text):
    if IBAN_LENGTHS.get(text[:2]) != len(text):
        return False
    return int("".join(str(int(each, 36)) for each in text[4:] + text[:4])) % 97 == 1


def is_ssn(digits):
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"


def is_nino(text):
    fits = re.fullmatch(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]", text) is not None
    return fits and text[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")


def is_nhs(digits):
    check = 11 - sum(int(digit) * (10 - index) for index, digit in enumerate(digits[:9])) % 11
    return check != 10 and int(digits[9]) == check % 11 and len(set(digits)) > 1


def is_steuer_id(digits):
    """ISO 7064 MOD 11,10; among the first ten digits one stands there twice or three times."""
    most = max(digits[:10].count(digit) for digit in digits[:10])
    if digits[0] == "0" or most not in (2, 3):
        return False
    product = 10
    for digit in digits[:10]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(digits[10])


def is_nir(text):
    number = text[:13].replace("2A", "19").replace("2B", "18")
    return number.isdecimal() and 97 - int(number) % 97 == int(text[13:])


def is_dni(text):
    number = text[:-1].translate(str.maketrans("XYZ", "012"))
    return text[-1] == "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23]


def is_codice_fiscale(text):
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    values = [int(each) if each.isdecimal() else ord(each) - 65 for each in text[:15]]
    total = sum(value if index % 2 else odd[value] for index, value in enumerate(values))
    return chr(65 + total % 26) == text[15]


def is_bsn(digits):
    weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return len(set(digits)) > 1 and sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11 == 0


def is_cpf(digits):
    if len(set(digits)) == 1:
        return False
    for length in (9, 10):
        total = sum(int(digit) * (length + 1 - index) for index, digit in enumerate(digits[:length]))
        if total * 10 % 11 % 10 != int(digits[length]):
            return False
    return True


VERHOEFF_TURN = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def dihedral(left, right):
    """The product in the group of a pentagon's symmetries, as Verhoeff numbers them."""
    turned = left + right if left < 5 else left - right
    return turned % 5 + (5 if (left < 5) != (right < 5) else 0)


def verhoeff(digits):
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit)
        for _ in range(index % 8):
            value = VERHOEFF_TURN[value]
        total = dihedral(total, value)
    return total == 0


def is_aadhaar(digits):
    return digits[0] not in "01" and verhoeff(digits)


def is_sin(digits):
    return digits[0] not in "08" and luhn(digits)


def is_tfn(digits):
    weights = [1, 4, 3, 7, 5, 8, 6, 9, 10]
    return len(set(digits)) > 1 and sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11 == 0
