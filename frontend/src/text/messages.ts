import { learn } from '../lib/i18n';

/** What is said where Markdown is written, where texts differ, and where one is hidden. */
export const text = learn({
  'hide.act': 'Hide',
  'hide.cancel': 'Cancel',
  'hide.reason': 'Reason',
  'hide.hint':
    'Everyone reads it where the text was. You can show the text again, here or from the review queue.',
  'hide.hint.title':
    'Everyone reads “Title hidden by a moderator” instead; moderators read the reason. You can show it again, here or from the review queue.',
  'hide.hint.name':
    'Everyone reads “Member …” instead, wherever the name stood; moderators read the reason. You can show it again, here or from the review queue.',
  'hide.done': 'The text is hidden.',
  'hide.TITLE': 'Hide the title of {name}',
  'hide.RATIONALE': 'Hide the reasons of {name}',
  'hide.CLOSE_REASON': 'Hide why it was closed by {name}',
  'hide.REVIEW': 'Hide the review of {name}',
  'hide.END_REASON': 'Hide the reason of {name}',
  'hide.WAIVER': 'Hide the reason of {name}',
  'hide.WORDING': 'Hide the wording of {name}',
  'hide.PROPOSED': 'Hide what {name} proposes here',
  'hide.QUOTE': 'Hide what {name} quotes',
  'hide.NAME': 'Hide the name {name}',
  'hidden.show': 'Show again',
  'hidden.show.TITLE': 'Show the title of {name} again',
  'hidden.show.RATIONALE': 'Show the reasons of {name} again',
  'hidden.show.CLOSE_REASON': 'Show again why it was closed by {name}',
  'hidden.show.REVIEW': 'Show the review of {name} again',
  'hidden.show.END_REASON': 'Show the reason of {name} again',
  'hidden.show.WAIVER': 'Show the reason of {name} again',
  'hidden.show.WORDING': 'Show the wording of {name} again',
  'hidden.show.PROPOSED': 'Show again what {name} proposes here',
  'hidden.show.QUOTE': 'Show what {name} quotes again',
  'hidden.show.NAME': 'Show the name of {name} again',
  'hidden.show.done': 'The text shows again.',

  'keys.send': 'Send what you write',

  'ui.characters': { one: '{count} character left', other: '{count} characters left' },
  'ui.charactersOver': { one: '{count} character too many', other: '{count} characters too many' },

  'text.write': 'Write',
  'text.preview': 'Preview',
  'text.previewEmpty': 'Nothing to preview yet.',
  'text.newcomer': 'You are new here: with a link in it, a moderator looks first.',
  'text.markdown': 'Markdown works here.',
  'description.hint':
    'Begin lines with “-” or “1.” for a list. **strong**, *emphasised*, `code` and [words](https://…) work.',
  'description.keys':
    'In a list, Enter begins the next item, Tab puts it one step in, Shift+Tab out. Escape, then Tab, leaves the field.',
  'description.tools': 'Tools for writing',
  'description.list': 'List',
  'description.in': 'One step in',
  'description.out': 'One step out',
  'description.in.done': 'One step in.',
  'description.out.done': 'One step out.',
  'description.read': 'As it will be read',
  'description.preview': '{where}, as it will be read',
  'text.send': '{keys} sends.',
  'statement.ADDED': 'new',
  'statement.REMOVED': 'gone',
  'statement.MOVED_AWAY': 'moved from here',
  'statement.MOVED_HERE': 'moved here',
});

type Own = typeof text;

declare module '../lib/i18n' {
  interface Sentences extends Own {}
}
