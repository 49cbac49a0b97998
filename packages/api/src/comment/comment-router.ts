import { changeComment, changeCommentInput } from '@marbre/newsroom/comment/change-comment';
import { commentIdInput, threadIdInput } from '@marbre/newsroom/comment/comment-fields';
import { deleteComment, restoreComment } from '@marbre/newsroom/comment/delete-comment';
import {
  countThreads,
  countThreadsInput,
  getThread,
  listComments,
  listCommentsInput,
  listThreads,
  listThreadsInput,
} from '@marbre/newsroom/comment/list-threads';
import { markThreadRead } from '@marbre/newsroom/comment/mark-thread-read';
import { replyToThread, replyToThreadInput } from '@marbre/newsroom/comment/reply-to-thread';
import { reopenThread, resolveThread } from '@marbre/newsroom/comment/resolve-thread';
import { startThread, startThreadInput } from '@marbre/newsroom/comment/start-thread';
import { commandContext } from '../context';
import { inputOf, procedure, router } from '../trpc';

export const commentRouter = router({
  list: procedure
    .input(inputOf(listThreadsInput))
    .query(({ ctx, input }) => listThreads(commandContext(ctx), input)),
  counts: procedure
    .input(inputOf(countThreadsInput))
    .query(({ ctx, input }) => countThreads(commandContext(ctx), input)),
  thread: procedure
    .input(inputOf(threadIdInput))
    .query(({ ctx, input }) => getThread(commandContext(ctx), input)),
  earlier: procedure
    .input(inputOf(listCommentsInput))
    .query(({ ctx, input }) => listComments(commandContext(ctx), input)),
  start: procedure
    .input(inputOf(startThreadInput))
    .mutation(({ ctx, input }) => startThread(commandContext(ctx), input)),
  reply: procedure
    .input(inputOf(replyToThreadInput))
    .mutation(({ ctx, input }) => replyToThread(commandContext(ctx), input)),
  change: procedure
    .input(inputOf(changeCommentInput))
    .mutation(({ ctx, input }) => changeComment(commandContext(ctx), input)),
  delete: procedure
    .input(inputOf(commentIdInput))
    .mutation(({ ctx, input }) => deleteComment(commandContext(ctx), input)),
  restore: procedure
    .input(inputOf(commentIdInput))
    .mutation(({ ctx, input }) => restoreComment(commandContext(ctx), input)),
  resolve: procedure
    .input(inputOf(threadIdInput))
    .mutation(({ ctx, input }) => resolveThread(commandContext(ctx), input)),
  reopen: procedure
    .input(inputOf(threadIdInput))
    .mutation(({ ctx, input }) => reopenThread(commandContext(ctx), input)),
  markRead: procedure
    .input(inputOf(threadIdInput))
    .mutation(({ ctx, input }) => markThreadRead(commandContext(ctx), input)),
});
