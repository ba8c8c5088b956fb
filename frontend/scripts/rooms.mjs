/** Every room of src: its floor, and what a newcomer finds in it. */
export const ROOMS = {
  generated: [0, 'the types of the API, written from `backend/openapi.json`'],
  lib: [1, 'what has no looks: requests, the session, the socket, unsent words, dates, the typed `t`'],
  ui: [2, 'buttons, fields, dialogs, lists, announcements'],
  text: [3, 'Markdown, what differs between two texts, hiding a text'],
  'text/description': [3, 'a description: its paragraphs and lists, shown and written'],
  profile: [4, 'the profile of a skill as everybody reads it'],
  'profile/ladder': [
    4,
    'the scales of the installation: its levels, its proficiencies, the rungs of its roles',
  ],
  'profile/roles': [
    4,
    'the roles of a skill: one text shown once for all that share it, and one of many found',
  ],
  change: [
    5,
    'a change as people see it: what differs, its class, its checks, how it stands to what is published',
  ],
  'change/act': [5, 'sending an act on a proposal, and what is read again after it'],
  'change/findings': [5, 'what the ladder checks found, and the reasons why it may stay'],
  'change/list': [5, 'proposals in a list: how they are asked for, and the one row that shows each'],
  'features/catalog': [6, 'the skills by domain and group, narrowing them, the checks over all of them'],
  'features/discussion': [6, 'threads and their comments'],
  'features/discussion/edits': [6, 'changing a comment, and what it said before'],
  'features/discussion/held': [6, 'comments that wait for a moderator'],
  'features/discussion/remarks': [
    6,
    'what reviews say about single changes, where those and the reviews stand',
  ],
  'features/exchange': [6, 'files: bringing the catalogue in, and taking it out'],
  'features/exchange/heads': [
    6,
    'what the heads of a table stand for, as they are read and as somebody says',
  ],
  'features/exchange/words': [6, 'what words of a file mean that nobody knows here'],
  'features/identity': [6, 'who may do what: giving grants and taking them back'],
  'features/moderation': [6, 'what was hidden'],
  'features/notifications': [6, 'the inbox'],
  'features/proposal': [6, 'one proposal; what its rooms share'],
  'features/proposal/acts': [6, 'what is decided about it as a whole'],
  'features/proposal/impact': [6, 'whom it would touch'],
  'features/proposal/page': [6, 'its page, which puts the rooms beside it together'],
  'features/proposal/patchsets': [6, 'its older states, and what changed between two of them'],
  'features/proposal/resolve': [6, 'taking in what was published meanwhile'],
  'features/proposal/review': [6, 'judging it: the verdict, words on a change, words offered'],
  'features/proposal/suggested': [6, 'the wordings that were offered, taken or not'],
  'features/proposals': [6, 'all proposals'],
  'features/queue': [6, 'what waits for a review, and who looks at it'],
  'features/setup': [6, 'the way from an empty installation to a catalogue'],
  'features/suggest': [6, 'writing a suggestion; what its rooms share'],
  'features/suggest/editor': [6, 'where it is written, with what its author hears meanwhile'],
  'features/suggest/places': [6, 'the places of a profile, each to be written at'],
  'features/suggest/sending': [6, 'keeping it, saving it by itself, handing it over'],
  'features/suggest/suggestion': [6, 'what a suggestion is and how writing changes it; knows no looks'],
  'features/taxonomy': [6, 'domains, groups and roles as admins keep them'],
  'features/taxonomy/history': [6, 'who changed what of an entry'],
  'features/taxonomy/merging': [6, 'making one group or role of two'],
  'features/watching': [6, 'who follows what, and how loudly'],
  pages: [7, 'a page for each address, put together from features'],
  'pages/home': [7, 'the parts of the start'],
  'pages/signIn': [7, 'the people of the demonstration, as whom one signs in'],
  'pages/skill': [7, 'the parts of the page of a skill'],
  'pages/suggest': [7, 'the parts of the page where a suggestion is written'],
  'app/opening': [8, 'the page that is opened first, as the server wrote it, until it is drawn'],
  app: [8, 'the start, the router, the shell around every page'],
};

/** A shelf holds single things that know nothing of one another: it may be longer than a room. */
export const SHELVES = ['lib', 'ui'];

/** From here on a room is divided. */
export const MANY = 24;
