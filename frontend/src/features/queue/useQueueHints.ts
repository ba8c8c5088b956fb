import { useQueryClient } from '@tanstack/react-query';
import { type ProposalFilters, proposalsQuery } from '../../change/list/readProposals';
import { holds, useSession } from '../../lib/session';
import { useTopic } from '../../lib/socket';

/** Reads the queue again whenever something in it may stand otherwise: for whoever judges, moderates, or is asked. */
export function useQueueHints(filters: ProposalFilters) {
  const client = useQueryClient();
  const me = useSession().data;
  const look = () => void client.invalidateQueries({ queryKey: proposalsQuery(filters).queryKey });
  useTopic(holds(me, 'OWNER', 'REVIEWER') ? '/topic/queue/site' : null, look);
  useTopic(holds(me, 'MODERATOR') ? '/topic/queue/held' : null, look);
  useTopic('/user/queue/notifications', look);
}
