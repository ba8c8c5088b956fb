/** What is said before anything is drawn: the name, and why a request failed. */
export const problems = {
  'app.name': 'Rungs',

  'problem.unreachable': 'The server could not be reached. What you wrote is kept; try again in a moment.',
  'problem.nobodyYet':
    'It is not known yet who is signed in here. What you wrote is kept; try again in a moment.',
  'problem.failed': 'The request failed ({status})',
  'problem.fault': 'Something in this page went wrong. What you wrote is kept.',
} as const;
