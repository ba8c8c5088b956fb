import { useState } from 'react';
import type { Subject } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { problemOf } from '../../lib/problem';
import { announce } from '../../ui/Toasts';
import { useRead } from './moveNews';
import { subjectKey } from './readNotifications';

export interface Row extends Subject {
  /** Whether it was opened since it stands here. */
  read: boolean;
}

/** What is unread, and beside it what was opened meanwhile: nothing goes from under the reader. */
export function withOpened(unread: Subject[], opened: Subject[]): Row[] {
  const keys = new Set(unread.map(subjectKey));
  const isOpened = ({ newest }: Subject) => opened.some((each) => each.newest.id === newest.id);
  return [
    ...unread.map((each) => ({ ...each, read: isOpened(each) })),
    ...opened.filter((each) => !keys.has(subjectKey(each))).map((each) => ({ ...each, read: true })),
  ].sort((one, other) => Date.parse(other.newest.occurredAt) - Date.parse(one.newest.occurredAt));
}

/** What the reader opens in the inbox is read from then on, and stays where it stands until they leave. */
export function useOpened() {
  const [opened, setOpened] = useState<Subject[]>([]);
  const read = useRead();
  const forget = (subject: Subject) =>
    setOpened((all) => all.filter((each) => subjectKey(each) !== subjectKey(subject)));
  return {
    opened,
    forget,
    open(subject: Subject) {
      setOpened((all) => [...all, subject]);
      const onError = (error: Error) => {
        forget(subject);
        announce(problemOf(error).detail);
      };
      carryOut(read, subject, { onSuccess: () => {}, onError });
    },
  };
}
