import { decideSuggestions, decideSuggestionsInput } from '@marbre/newsroom/suggestion/decide-suggestions';
import { listDecisions, listDecisionsInput } from '@marbre/newsroom/suggestion/list-decisions';
import {
  listSuggestionAuthors,
  listSuggestionAuthorsInput,
} from '@marbre/newsroom/suggestion/list-suggestion-authors';
import { takeBackDecision, takeBackDecisionInput } from '@marbre/newsroom/suggestion/take-back-decision';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const suggestionRouter = router({
  authors: procedure
    .input(inputOf(listSuggestionAuthorsInput))
    .query(({ ctx, input }) => listSuggestionAuthors(commandContext(ctx), input)),
  decisions: procedure
    .input(inputOf(listDecisionsInput))
    .query(({ ctx, input }) => listDecisions(commandContext(ctx), input)),
  decide: procedure
    .input(inputOf(decideSuggestionsInput))
    .mutation(({ ctx, input }) => decideSuggestions(commandContext(ctx), input)),
  takeBack: procedure
    .input(inputOf(takeBackDecisionInput))
    .mutation(({ ctx, input }) => takeBackDecision(commandContext(ctx), input)),
});
