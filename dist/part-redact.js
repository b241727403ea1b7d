// src/ledger/redact.ts
function redact(value, kinds) {
	const redacted = {};
	const walk = (each) => {
		if (typeof each === "string") return redactText(each, kinds, redacted);
		if (typeof each !== "object" || each === null) return each;
		if (Array.isArray(each)) return each.map(walk);
		return Object.fromEntries(Object.entries(each).map(([key, field]) => [redactText(key, kinds, redacted), walk(field)]));
	};
	return {
		value: walk(value),
		redacted
	};
}
function redactText(text, kinds, redacted) {
	let current = plain(text);
	let found = false;
	for (const kind of ORDER) {
		if (!kinds.includes(kind)) continue;
		const spans = FINDERS[kind](current);
		if (spans.length === 0) continue;
		found = true;
		redacted[kind] = (redacted[kind] ?? 0) + spans.length;
		let [kept, from] = ["", 0];
		for (const [start, end] of spans) {
			kept += `${current.slice(from, start)}[redacted:${kind}]`;
			from = end;
		}
		current = kept + current.slice(from);
	}
	return found ? current : text;
}
const KEY = new RegExp(`-----BEGIN (?:[A-Z]{1,10} ){0,2}PRIVATE KEY-----|(?<![\\w-])(?:sk-(?:proj-|svcacct-|ant-)?[A-Za-z0-9_-]{20,200}|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}|xox[abeoprs]-[A-Za-z0-9-]{10,250}|AIza[A-Za-z0-9_-]{35}|[rs]k_(?:live|test)_[A-Za-z0-9]{16,247}|eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,1000})(?!\\w)`, "g");
const EMAIL = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]{1,64}@(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}_-])/gu;
const PHONE = /(?<![\w+])(?:\+|00)[1-9](?:[ ./-]?\(?\d\)?){6,14}(?!\w)|(?<![\w(+])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\w)/g;
const IP = /(?<![\w.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)/g;
const DIGIT_GROUPS = /(?<![0-9A-Za-z])\d(?:[ .-]?\d){12,40}(?![0-9A-Za-z])/g;
const CARD = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{4}|222[1-9]\d\d|22[3-9]\d{3}|2[3-6]\d{4}|27[01]\d{3}|2720\d\d)\d{10}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|35(?:2[89]|[3-8]\d)\d{12})$/;
const IBAN = /(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?: ?[0-9A-Z]){11,29}(?![0-9A-Za-z])/gi;
const FINDERS = {
	key: spansOf(KEY),
	email: spansOf(EMAIL),
	iban: (text) => [...text.matchAll(IBAN)].flatMap((match) => ibanIn(text, match.index, match.index + match[0].length)),
	card: (text) => [...text.matchAll(DIGIT_GROUPS)].flatMap((match) => cardsIn(match[0], match.index)),
	ip: spansOf(IP),
	phone: spansOf(PHONE)
};
const ORDER = [
	"key",
	"email",
	"iban",
	"card",
	"ip",
	"phone"
];
function spansOf(pattern) {
	return (text) => [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}
function cardsIn(text, offset) {
	const groups = [...text.matchAll(/\d+/g)].map((each) => [each.index, each.index + each[0].length]);
	const found = [];
	for (let place = 0; place < groups.length;) {
		const [begin] = groups[place];
		const end = groups.slice(place).map(([, last]) => last).reverse().find((last) => isCard(text.slice(begin, last).replace(/\D/g, "")));
		if (end !== void 0) found.push([offset + begin, offset + end]);
		place += end === void 0 ? 1 : groups.slice(place).filter(([start]) => start < end).length;
	}
	return found;
}
function ibanIn(text, start, last) {
	for (let end = last; end > start + 14; end--) {
		if (/[0-9A-Za-z]/.test(text[end] ?? "")) continue;
		if (isIban(text.slice(start, end).toUpperCase().replaceAll(" ", ""))) return [[start, end]];
	}
	return [];
}
function isCard(digits) {
	if (!CARD.test(digits)) return false;
	return [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (1 + index % 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}
const IBAN_LENGTHS = new Map("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30".split(" ").map((pair) => [pair.slice(0, 2), Number(pair.slice(2))]));
function isIban(text) {
	if (IBAN_LENGTHS.get(text.slice(0, 2)) !== text.length) return false;
	const moved = text.slice(4) + text.slice(0, 4);
	let rest = 0;
	for (const character of moved) {
		const value = Number.parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
function plain(text) {
	if (/^[\x00-\x7f]*$/.test(text)) return text;
	return text.normalize("NFKC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\p{Nd}/gu, (digit) => String(decimal(digit)));
}
function decimal(digit) {
	const code = digit.codePointAt(0);
	if (code <= 57) return code - 48;
	let zero = code;
	while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
	return code - zero;
}

export { redact as t };