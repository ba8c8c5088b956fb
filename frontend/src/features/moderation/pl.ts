import type { Whole } from '../../lib/i18n';
import type { moderation as english } from './messages';

/** What moderators are told of what is hidden, in Polish. */
export const moderationInPolish: Whole<typeof english> = {
  'hidden.texts': 'Ukryte teksty',
  'hidden.texts.lead': 'To, co ukryli moderatorzy. Tylko moderatorzy widzą tu, co było napisane.',
  'hidden.texts.none': 'Żaden tekst nie jest ukryty',
  'hidden.comments': 'Ukryte komentarze',
  'hidden.comments.lead': 'Komentarze, które moderatorzy ukryli lub których nie przepuścili.',
  'hidden.comments.none': 'Żaden komentarz nie jest ukryty',
  'hidden.comment': 'Komentarz',
  'hidden.on': 'przy:',
  'hidden.kind.TITLE': 'Tytuł',
  'hidden.kind.RATIONALE': 'Uzasadnienie propozycji',
  'hidden.kind.CLOSE_REASON': 'Powód zamknięcia',
  'hidden.kind.REVIEW': 'Recenzja',
  'hidden.kind.END_REASON': 'Powód uchylenia werdyktu',
  'hidden.kind.WAIVER': 'Powód dopuszczenia ostrzeżenia',
  'hidden.kind.WORDING': 'Proponowane sformułowanie',
  'hidden.kind.PROPOSED': 'Proponowana treść',
  'hidden.kind.QUOTE': 'Cytat',
  'hidden.kind.NAME': 'Nazwa',
  'hidden.by': 'autor: {name}, ukryte przez: {moderator}, powód: {reason}',
};
