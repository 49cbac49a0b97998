import type { Locale } from './locale';

/**
 * What the languages of ISO 639-1 that news is written in are called in themselves, after the Unicode CLDR and, where
 * it has none, the ISO table. Kept here because a browser knows the names of some languages only, and a page drawn by
 * the server must not be called otherwise in it.
 */
const written = `
aa: Afaraf, ab: Аԥсуа, af: Afrikaans, ak: Akan, am: አማርኛ, an: Aragonés, ar: العربية,
as: অসমীয়া, av: Авар, ay: Aymar aru, az: Azərbaycan, ba: Башҡорт, be: Беларуская,
bg: Български, bm: Bamanakan, bn: বাংলা, bo: བོད་སྐད་, br: Brezhoneg, bs: Bosanski,
ca: Català, ce: Нохчийн, ch: Chamoru, ckb: کوردیی ناوەندی, co: Corsu, cs: Čeština,
cv: Чӑваш чӗлхи, cy: Cymraeg, da: Dansk, de: Deutsch, dv: ދިވެހި, dz: རྫོང་ཁ, ee: Eʋegbe,
el: Ελληνικά, en: English, eo: Esperanto, es: Español, et: Eesti, eu: Euskara, fa: فارسی,
ff: Pulaar, fi: Suomi, fj: Na Vosa Vakaviti, fo: Føroyskt, fr: Français, fy: Frysk,
ga: Gaeilge, gd: Gàidhlig, gl: Galego, gn: Avañe’ẽ, gu: ગુજરાતી, gv: Gaelg, ha: Hausa,
he: עברית, hi: हिन्दी, ho: Hiri Motu, hr: Hrvatski, ht: Kreyòl ayisyen, hu: Magyar,
hy: Հայերեն, ia: Interlingua, id: Bahasa Indonesia, ig: Igbo, ii: ꆈꌠꉙ, is: Íslenska,
it: Italiano, iu: ᐃᓄᒃᑎᑐᑦ, ja: 日本語, jv: Jawa, ka: ქართული, kg: Kikongo, ki: Gikuyu,
kj: Kuanyama, kk: Қазақ тілі, kl: Kalaallisut, km: ខ្មែរ, kn: ಕನ್ನಡ, ko: 한국어, kr: Kanuri,
ks: کٲشُر, ku: Kurdî, kv: Коми, kw: Kernewek, ky: Кыргызча, la: Latina, lb: Lëtzebuergesch,
lg: Luganda, li: Limburgs, ln: Lingála, lo: ລາວ, lt: Lietuvių, lu: Tshiluba, lv: Latviešu,
mg: Malagasy, mh: Kajin M̧ajeļ, mi: Māori, mk: Македонски, ml: മലയാളം, mn: Монгол, mr: मराठी,
ms: Bahasa Melayu, mt: Malti, my: မြန်မာ, na: Dorerin Naoero, nb: Norsk bokmål,
nd: IsiNdebele, ne: नेपाली, ng: Owambo, nl: Nederlands, nn: Norsk nynorsk, nr: IsiNdebele,
nv: Diné bizaad, ny: Chichewa, oc: Occitan, oj: ᐊᓂᔑᓈᐯᒧᐎᓐ, om: Oromoo, or: ଓଡ଼ିଆ, os: Ирон,
pa: ਪੰਜਾਬੀ, pl: Polski, ps: پښتو, pt: Português, qu: Runasimi, rm: Rumantsch, rn: Ikirundi,
ro: Română, ru: Русский, rw: Ikinyarwanda, sa: संस्कृत भाषा, sc: Sardu, sd: سنڌي,
se: Davvisámegiella, sg: Sängö, si: සිංහල, sk: Slovenčina, sl: Slovenščina, sm: Gagana Samoa,
sn: ChiShona, so: Soomaali, sq: Shqip, sr: Српски, ss: SiSwati, st: Sesotho, su: Basa Sunda,
sv: Svenska, sw: Kiswahili, ta: தமிழ், te: తెలుగు, tg: Тоҷикӣ, th: ไทย, ti: ትግርኛ,
tk: Türkmen dili, tl: Tagalog, tn: Setswana, to: Lea fakatonga, tr: Türkçe, ts: Xitsonga,
tt: Татар, tw: Twi, ty: Reo Tahiti, ug: ئۇيغۇرچە, uk: Українська, ur: اردو, uz: O‘zbek,
ve: Tshivenḓa, vi: Tiếng Việt, wa: Walon, wo: Wolof, xh: IsiXhosa, yi: ייִדיש,
yo: Èdè Yorùbá, za: Vahcuengh, zh: 中文, zu: IsiZulu`;

export const languageNames: ReadonlyMap<Locale, string> = new Map(
  written
    .trim()
    .split(/,\s+/)
    .map((entry) => {
      const [locale = '', name = ''] = entry.split(': ');
      return [locale, name] as const;
    }),
);
