import { Client } from "@octopusdeploy/api-client";

/** The suite under test, as the story that starts this says. */
export async function connect(): Promise<Client> {
  return Client.create({
    userAgentApp: "slipway-story",
    instanceURL: required("SLIPWAY_URL"),
    apiKey: required("SLIPWAY_API_KEY"),
  });
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}`);
  return value;
}
