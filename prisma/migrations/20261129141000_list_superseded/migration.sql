-- A published list that another has taken the place of.
ALTER TYPE "proposal_state" ADD VALUE 'superseded';
