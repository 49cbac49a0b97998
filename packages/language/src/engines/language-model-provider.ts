import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import { APICallError, NoObjectGeneratedError } from 'ai';
import { EngineProblem } from '../engine-problem';

/** Which model to ask. `compatible` is any server that speaks OpenAI's protocol: Ollama, vLLM, LM Studio… */
export type LanguageModelConfiguration =
  | { provider: 'anthropic'; apiKey: string; model: string; baseUrl?: string }
  | { provider: 'openai'; apiKey: string; model: string; baseUrl?: string }
  | { provider: 'compatible'; baseUrl: string; model: string; apiKey?: string; supportsSchemas?: boolean };

export interface LanguageModelLimits {
  /** For one block, in milliseconds. */
  timeoutMs?: number;
  /** Further attempts after a failure that may pass, with growing pauses. */
  retries?: number;
}

/** Opens the configured model; no request is made yet. */
export function openLanguageModel(configuration: LanguageModelConfiguration): LanguageModel {
  const { provider, model } = configuration;
  const baseURL = configuration.baseUrl === undefined ? {} : { baseURL: configuration.baseUrl };
  if (provider === 'anthropic') return createAnthropic({ apiKey: configuration.apiKey, ...baseURL })(model);
  if (provider === 'openai') return createOpenAI({ apiKey: configuration.apiKey, ...baseURL })(model);
  return createOpenAICompatible({
    name: 'compatible',
    baseURL: configuration.baseUrl,
    supportsStructuredOutputs: configuration.supportsSchemas ?? true,
    ...(configuration.apiKey !== undefined && { apiKey: configuration.apiKey }),
  })(model);
}

/** Sorts whatever went wrong with a request into our codes. Addresses and keys never enter the detail. */
export function languageModelProblem(engine: string, error: unknown): EngineProblem {
  if (error instanceof EngineProblem) return error;
  const cause = rootOf(error);
  if (APICallError.isInstance(cause)) {
    const status = cause.statusCode;
    if (status === undefined) return new EngineProblem(engine, 'unreachable', '', { cause: error });
    if (status === 429) return new EngineProblem(engine, 'rate-limited', '429', { cause: error });
    if (status === 401 || status === 403)
      return new EngineProblem(engine, 'refused', String(status), { cause: error });
    return new EngineProblem(engine, status >= 500 ? 'unreachable' : 'refused', String(status), {
      cause: error,
    });
  }
  if (NoObjectGeneratedError.isInstance(cause))
    return new EngineProblem(engine, 'output-unusable', cause.finishReason ?? '', { cause: error });
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return new EngineProblem(engine, 'timed-out', '', { cause: error });
  return new EngineProblem(engine, 'output-unusable', cause instanceof Error ? cause.name : '', {
    cause: error,
  });
}

/** A retry error wraps the last attempt's. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && 'lastError' in error ? error.lastError : error;
}
