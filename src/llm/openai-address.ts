/** A model behind an address that speaks the OpenAI protocol. */
export interface OpenAiAddress {
  readonly apiKey: string;
  /** `https://api.openai.com/v1` */
  readonly baseUrl: string;
  readonly model: string;
}
