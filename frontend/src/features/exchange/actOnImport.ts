import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportDecision, ImportRun } from '../../lib/api';
import { call, sendForm } from '../../lib/http';
import { problemOf } from '../../lib/problem';
import { importAddress, importQuery, importsQuery } from './readImports';

interface Sending {
  file: File;
  /** As it is called; nothing where it is to be found out. */
  encoding: string;
  tell: (share: number) => void;
  /** By which it is stopped. */
  stop: AbortSignal;
}

function formOf({ file, encoding }: Sending): FormData {
  const form = new FormData();
  if (encoding !== '') form.append('encoding', encoding);
  form.append('file', file, file.name);
  return form;
}

/** Sends a file; what it would bring about is the answer. */
export function useSendImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sending: Sending) =>
      sendForm<ImportRun>('/api/imports', formOf(sending), sending.tell, sending.stop),
    onSuccess: (run) => {
      client.setQueryData(importQuery(run.id).queryKey, run);
      return client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
}

const LOOKS_EVERY_MS = 5_000;
/** What a proxy says that has waited long enough; what it waited for goes on. */
const GATEWAY_TIMEOUT = 504;

/** Whether the server reads on though nobody waits for its answer any more. */
export const isLate = (error: unknown): boolean =>
  error !== null && problemOf(error).status === GATEWAY_TIMEOUT;

/** Looks now and then whether the report has come of what is read still. */
export function useListAnew(late: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!late) return;
    const looking = setInterval(
      () => void client.invalidateQueries({ queryKey: importsQuery.queryKey }),
      LOOKS_EVERY_MS,
    );
    return () => clearInterval(looking);
  }, [late, client]);
}

/** An act on one's import; what it is by then is the answer. */
function useActOnImport<Given>(id: string, act: (given: Given) => Promise<ImportRun>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (run) => client.setQueryData(importQuery(id).queryKey, run),
    // What is refused may be so since another tab has read the file otherwise: then its lines are others, too.
    onSettled: (_, refused) =>
      Promise.all([
        client.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: refused === null }),
        client.invalidateQueries({ queryKey: importsQuery.queryKey }),
      ]),
  });
}

/** Has it carried out as was decided; one that waits goes on. */
export const useConfirmImport = (id: string) =>
  useActOnImport(id, (decision: ImportDecision) =>
    call<ImportRun>('POST', `${importAddress(id)}/confirm`, decision),
  );

/** Has the report say what the file would bring about by now. */
export function useRenewReport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<ImportRun>('POST', `${importAddress(id)}/report`, {}),
    onSuccess: (read) => {
      client.setQueryData(importQuery(id).queryKey, read);
      return client.invalidateQueries({ queryKey: importQuery(id).queryKey });
    },
  });
}

/** What is done stays, the rest is not done any more. */
export const useCancelImport = (id: string) =>
  useActOnImport(id, (_: undefined) => call<ImportRun>('POST', `${importAddress(id)}/cancel`, {}));
