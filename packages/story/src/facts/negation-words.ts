import { foldWord } from './fold-text';

interface NegationWords {
  /** Words that deny on their own. */
  strong: ReadonlySet<string>;
  /** Words that say "not" another way: enough for a negation on the other side, no claim to one of their own. */
  weak: ReadonlySet<string>;
  /** The same by the look of a word ("unable", "incapable"). */
  weakForm: RegExp;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldWord));

export const negationWords: Record<string, NegationWords> = {
  en: {
    strong: set('not never cannot no none nobody nothing nowhere neither nor'),
    weak: set(
      `without refuse refuses refused refusing deny denies denied fail fails failed failing failure lack lacks lacked lacking reject rejects rejected
      prevent prevents prevented preventing avoid avoids avoided avoiding hardly barely rarely seldom scarcely unless impossible absence absent
      forbid forbidden prohibit prohibited prohibits ban bans banned ignore ignored devoid non`,
    ),
    weakForm: /^(?:un(?!der|ion|it|iv|til|cle|esco|ique)|dis(?:agree|like|allow|approv|belie|connect|appear)|non)\p{L}{3,}$|^(?:in|im|ir|il)\p{L}{3,}(?:able|ible|ibly|ably|ability)$|^in(?:complete|correct|accurate|effective|active|adequate)|\p{L}{3}less(?:ly|ness)?$/u,
  },
  fr: {
    strong: set('pas jamais rien aucun aucune aucunement nullement guère ni nul nulle personne point'),
    weak: set(
      `sans non refuse refusent refusé refuser refusait refus nie nié dément démenti échoue échoué échouer échec manque manquent manquer rejette rejeté rejeter empêche empêcher empêché éviter évite évité
      rarement sauf impossible interdit interdite interdits interdire interdiction ignore ignoré absence absent dépourvu dépourvue dépourvus dénué`,
    ),
    weakForm: /^(?:in|im(?!prim)|ir|il)\p{L}{3,}(?:able|ables|ible|ibles)$|^(?:méconn|déso|désap)\p{L}{4,}$|^in(?:util|connu|attend|egal|just|certain|exist|accept|suffi|capa|exact|corre|actif)/u,
  },
  es: {
    strong: set('no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco ni'),
    weak: set(
      `sin rechazar rechazó rechaza rechazan negar negó niega niegan fracasar fracasó falta faltan faltaba carece carecen carecía carecer impedir impide impidió evitar evita evitó
      rara raramente apenas salvo excepto imposible prohibido prohibida prohíbe prohibir prohibió ignorar ignora ausencia ausente exento exenta`,
    ),
    weakForm: /^(?:in|im(?!prim)|ir)\p{L}{3,}(?:able|ables|ible|ibles)$|^(?:des(?:cono|apro|ac)|in(?:util|just|ciert|exist|sufici|capa|corre|acti|complet))\p{L}{3,}$/u,
  },
  ar: {
    strong: set('لا لم لن ليس ليست ليسوا لسنا لست ليسا ولا ولم ولن وليس وليست وليسوا فلا فلم فلن فليس فليست ألم أليس لما'),
    weak: set(
      `ما وما فما دون بدون ودون وبدون رفض رفضت ترفض يرفض نفى نفت ينفي أنكر فشل فشلت يفشل نقص افتقار يفتقر تفتقر تفتقد يفتقد منع يمنع تمنع لمنع تجنب يتجنب لتجنب
      مستحيل المستحيل محظور ممنوع يحظر حظر بلا أبدا قط مطلقا كلا خال خالية خالي لئلا لكيلا غياب`,
    ),
    weakForm: /^(?:و|ف|ب|ل|ال|وال|بال|لل)?(?:غير(?:ه|ها)?|عدم)$/u,
  },
}; // prettier-ignore
