/** Whose page this is, when somebody else signed in or nobody is any more. */
export const whose = {
  'whose.asking': 'Looking who is signed in',
  'whose.other': 'This page is {was}’s',
  'whose.other.text':
    'You are signed in as {now} now. Nothing of {was} is shown or done here any more; words that were not sent are kept for {was} alone.',
  'whose.goOn': 'Go on as {now}',
  'whose.signInAs': 'Sign in as {was}',
  'whose.signOutAndInAs': 'Sign out and sign in as {was}',
  'whose.ended': '{was} is signed out',
  'whose.ended.text':
    'The session is over, or was ended in another tab. Words that were not sent are kept for {was}, and stand here again after signing in.',
  'whose.goOnAsGuest': 'Go on as a guest',
  'whose.signedIn': 'You are signed in as {now} now. This page was opened before that.',
  'whose.before': 'Something was written here before you signed in',
  'whose.before.take': 'It is mine',
  'whose.before.discard': 'Discard it',
} as const;
