import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { proposalQuery } from '../change/act/readProposal';
import { RemarksAtChanges, RemarksOfReview } from '../features/discussion/remarks/Remarks';
import { Threads } from '../features/discussion/Threads';
import { ProposalView } from '../features/proposal/page/ProposalView';
import { SubmitButton } from '../features/suggest/sending/SubmitButton';
import { useTitle } from '../lib/title';

export function ProposalPage() {
  const { number } = useParams({ from: '/proposals/$number' });
  const title = useQuery({ ...proposalQuery(number), select: (proposal) => proposal.title }).data;
  useTitle(title && `${title} · #${number}`);
  const subject = `proposal:${number}` as const;
  return (
    <ProposalView
      key={number}
      number={number}
      threads={<Threads subject={subject} />}
      remarks={{
        of: ({ id }) => <RemarksOfReview subject={subject} review={id} />,
        at: (changes) => <RemarksAtChanges subject={subject} changes={changes} />,
      }}
      submit={<SubmitButton number={number} />}
    />
  );
}
