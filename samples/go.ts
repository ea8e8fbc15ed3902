import { type Code, code, goString, joinCode } from "../model/escape/index.js";
import { type SampledCall, wireFacts } from "./sampled-call.js";

/** A program of Go that signs a call, sends it and prints the answer. */
export function renderGo(call: SampledCall): Code {
  const { endpoint, service, headers, timestamp, token, body } = wireFacts(call);
  const lines = headers.map(({ name, value }) => code`	request.Header.Set("${name}", ${goString(value)})`);
  return code`package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	endpoint := os.Getenv("TENCENTCLOUD_ENDPOINT")
	if endpoint == "" {
		endpoint = ${goString(endpoint)}
	}
	body := ${goString(body)}
	now := time.Now().UTC()

	request, err := http.NewRequest("POST", endpoint, strings.NewReader(body))
	check(err)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", authorize(${goString(service)}, request.URL.Host, body, now))
${joinCode(lines, "\n")}
	request.Header.Set("${timestamp}", fmt.Sprint(now.Unix()))
	if token := os.Getenv("TENCENTCLOUD_SESSION_TOKEN"); token != "" {
		request.Header.Set("${token}", token)
	}
${SENDING}`;
}

/** Sends the request, and defines what the program calls. */
const SENDING = code`
	response, err := http.DefaultClient.Do(request)
	check(err)
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	check(err)
	fmt.Println(string(answer))
}

// authorize signs a request by TC3-HMAC-SHA256.
func authorize(service, host, body string, now time.Time) string {
	date := now.Format("2006-01-02")
	scope := date + "/" + service + "/tc3_request"
	request := "POST\\n/\\n\\ncontent-type:application/json\\nhost:" + host + "\\n\\ncontent-type;host\\n" + hash(body)
	toSign := fmt.Sprintf("TC3-HMAC-SHA256\\n%d\\n%s\\n%s", now.Unix(), scope, hash(request))
	key := []byte("TC3" + os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	for _, part := range []string{date, service, "tc3_request"} {
		key = sign(key, part)
	}
	return fmt.Sprintf("TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%x",
		os.Getenv("TENCENTCLOUD_SECRET_ID"), scope, sign(key, toSign))
}

func hash(text string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
}

func sign(key []byte, text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
`;
