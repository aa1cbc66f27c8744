//! The WebDriver protocol: JSON over HTTP to a driver on this machine. So little of it is needed that it takes fewer
//! lines than a client library takes packages.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};

use serde_json::{Value, json};

/// The name under which the protocol passes elements.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with a browser.
pub struct WebDriver {
    port: u16,
    path: String,
}

impl WebDriver {
    /// Opens a browser with these capabilities.
    pub fn open(port: u16, capabilities: &Value) -> Self {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = send(port, "POST", "/session", Some(&body))
            .unwrap_or_else(|error| panic!("the browser did not start: {error}"));
        let session = answer["sessionId"].as_str().expect("a session");
        Self {
            port,
            path: format!("/session/{session}"),
        }
    }

    /// A command that asks; the error is the driver's own.
    pub fn get(&self, command: &str) -> Result<Value, String> {
        send(self.port, "GET", &format!("{}{command}", self.path), None)
    }

    /// A command that does; the error is the driver's own.
    pub fn post(&self, command: &str, body: &Value) -> Result<Value, String> {
        send(self.port, "POST", &format!("{}{command}", self.path), Some(body))
    }

    /// Closes the browser.
    pub fn close(&self) {
        let _ = send(self.port, "DELETE", &self.path, None);
    }
}

fn send(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let answer = exchange(port, method, path, &body).map_err(|error| format!("{method} {path}: {error}"))?;
    let value =
        serde_json::from_str::<Value>(&answer).map_err(|error| format!("{method} {path}: {error}"))?["value"].take();
    match value.get("error").and_then(Value::as_str) {
        Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or(""))),
        None => Ok(value),
    }
}

fn exchange(port: u16, method: &str, path: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_nodelay(true)?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim_end().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(number) = line.strip_prefix("content-length:") {
            length = number.trim().parse().unwrap_or(0);
        }
    }
    let mut content = vec![0; length];
    reader.read_exact(&mut content)?;
    Ok(String::from_utf8_lossy(&content).into_owned())
}
