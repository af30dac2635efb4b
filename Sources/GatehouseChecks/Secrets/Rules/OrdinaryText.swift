import GatehouseMatch

/// Lines as they stand in any repository, in which a rule of a policy has nothing to find.
enum OrdinaryText {
    /// All lines, each behind a line feed, with made-up digests, identifiers and encoded data behind them.
    static let bytes: [UInt8] = {
        var bytes: [UInt8] = lines.withUTF8Buffer { Array($0) }
        for seed: UInt64 in 1...6 {
            let digits = Example.body(.hex, 32, seed: seed)
            let groups = [8, 4, 4, 4, 12].map { Example.body(.hex, $0, seed: seed + 50) }
            for text in [
                "commit " + Example.body(.hex, 40, seed: seed + 10), "  \"sha256\": \"" + digits + digits + "\",",
                "id: " + groups.joined(separator: "-"),
                "data:image/png;base64," + Example.body(.base64, 60, seed: seed),
                Example.body(.base64, 76, seed: seed + 20),
                "integrity sha512-" + Example.body(.base64, 86, seed: seed) + "==",
            ] {
                bytes.append(UInt8(ascii: "\n"))
                bytes += text.utf8
            }
        }
        return bytes
    }()

    // Code, settings, markup and prose, as anybody writes them.
    private static let lines: StaticString = """
        #include <stdio.h>
        from os import path
        export { useState, useEffect } from "react";
        package main
        using System.Collections.Generic;
        from typing import Any, Optional
        require "json"
        use std::collections::HashMap;
        int main(int argc, char **argv) {
        def test_parse_returns_none_for_empty_input(self):
        public static void main(String[] args) throws IOException {
        func handle(w http.ResponseWriter, r *http.Request) error {
        fn next_token(&mut self) -> Option<Token> {
        export default function Button({ label, onClick, disabled }) {
        class UserController < ApplicationController
        struct Position { var line: Int; var column: Int }
        if (result == NULL || result->length < MIN_LENGTH) {
        if err != nil { return fmt.Errorf("open config: %w", err) }
        for (let index = 0; index < items.length; index++) {
        while not queue.empty() and running:
        return self.client.get(url, headers=headers, timeout=30)
        return nil, errors.New("connection closed by the other side")
        } else if (state.kind === "loading") {
        switch (event.type) {
        case "click": handleClick(event); break;
        try: value = int(text)
        except ValueError as error: log.warning("not a number: %s", error)
        const response = await fetch(`${baseUrl}/users/${id}`);
        token = lexer.next()
        token: str = Field(description="where the parser stands")
        let secret = await vault.read(path)
        password = getpass.getpass("Password: ")
        password: os.environ["DB_PASSWORD"]
        api_key = config.get("api_key")
        key = f"{prefix}:{user_id}"
        <input type="password" name="password" placeholder="Your password" required>
        session.set("token", token)
        Authorization: Bearer ${TOKEN}
        export PATH="$HOME/bin:$PATH"
        echo "Usage: $0 [--verbose] FILE..." >&2
        curl -fsSL "$url" -o "$target"
        apt-get install -y --no-install-recommends ca-certificates git
        RUN npm ci && npm run build
        FROM python:3.12-slim AS build
        COPY --from=build /app/dist /usr/share/nginx/html
        EXPOSE 8080
        - uses: actions/checkout@v4
          run: swift test --parallel
          image: registry.example.com/team/service:1.4.2
        replicas: 3
        resources: { limits: { cpu: 500m, memory: 256Mi } }
        apiVersion: apps/v1
        "name": "left-side-menu",
        "version": "2.11.0",
        "dependencies": { "lodash": "^4.17.21", "express": "~4.19.2" },
        "scripts": { "start": "node server.js", "test": "jest --coverage" },
        "license": "MIT",
        <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId></dependency>
        <div class="container mx-auto px-4 py-8">
        <a href="https://www.example.org/docs/getting-started.html#install">Install</a>
        <link rel="stylesheet" href="/assets/css/main.css">
        <string name="app_name">Field notes</string>
        .button:hover { background-color: #0d6efd; border-radius: 0.25rem; }
        @media (max-width: 768px) { .sidebar { display: none; } }
        SELECT id, name, created_at FROM users WHERE email = ? ORDER BY created_at DESC LIMIT 20;
        CREATE TABLE orders (id SERIAL PRIMARY KEY, user_id INTEGER REFERENCES users (id), total NUMERIC(10, 2));
        INSERT INTO settings (name, value) VALUES ('theme', 'dark');
        ALTER TABLE users ADD COLUMN password_hash VARCHAR(255) NOT NULL;
        server.port=8080
        logging.level.org.springframework=INFO
        spring.datasource.url=jdbc:postgresql://localhost:5432/shop
        DEBUG=false
        LOG_LEVEL=info
        DATABASE_URL=postgres://localhost/dev
        SECRET_KEY=change-me
        AWS_REGION=eu-central-1
        region = "eu-west-1"
        resource "aws_s3_bucket" "logs" { bucket = var.bucket_name }
        variable "instance_type" { default = "t3.micro" }
        output "endpoint" { value = aws_lb.main.dns_name }
        [tool.black]
        line-length = 120
        [[package]]
        checksum = "see the lock file"
        max_connections = 200
        listen 443 ssl http2;
        proxy_pass http://backend;
        Host github.com
        2024-03-11T08:15:42.123Z INFO  worker-3 finished job 48213 in 512 ms
        [2023-11-02 17:03:55] production.ERROR: Undefined index: page
        127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
        at com.example.shop.OrderService.place(OrderService.java:142)
        File "/usr/lib/python3/dist-packages/requests/api.py", line 61, in request
        panic: runtime error: index out of range [5] with length 3
        # Changelog
        ## [1.4.0] - 2024-05-21
        - Fixed a crash when the list was empty (#1289).
        * Thanks to everybody who reported this.
        The quick start below takes about five minutes and needs nothing but a shell.
        Run the tests before you send a change, and say in the message what it does and why.
        Keep your keys and tokens out of the repository: put them into the environment.
        See the documentation of your provider for how to create an access token.
        This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY.
        Permission is hereby granted, free of charge, to any person obtaining a copy of this software
        Copyright (c) 2019-2024 The authors. All rights reserved.
        // Returns the number of bytes that were written, or a negative error code.
        /* The caller must hold the lock. */
        /// A position in the text, counted from the first line.
        # pylint: disable=too-many-arguments
        // eslint-disable-next-line no-console
        @Override
        @pytest.mark.parametrize("value, expected", [(1, "one"), (2, "two")])
        assert response.status_code == 200
        expect(screen.getByText("Welcome back")).toBeInTheDocument();
        #expect(result == [1, 2, 3])
        assertEquals(42, calculator.add(40, 2));
        describe("the parser", () => {
        it("keeps the order of the keys", async () => {
        mock.when(service.find(anyLong())).thenReturn(Optional.empty());
        $this->assertSame('application/json', $response->headers->get('Content-Type'));
        <?php echo htmlspecialchars($title, ENT_QUOTES, 'UTF-8'); ?>
        $query = $db->prepare("SELECT * FROM pages WHERE slug = :slug");
        puts "Hello, #{user.name}!"
        validates :email, presence: true, uniqueness: { case_sensitive: false }
        private readonly Dictionary<string, List<int>> _index = new();
        var total = items.Where(x => x.IsActive).Sum(x => x.Price);
        val adapter = ListAdapter(context, R.layout.item, values)
        override fun onCreate(savedInstanceState: Bundle?) {
        let numbers = (1...10).filter { $0 % 2 == 0 }.map { $0 * $0 }
        guard let url = URL(string: text) else { throw Failure.noAddress }
        @property (nonatomic, strong) NSString *title;
        #define BUFFER_SIZE 4096
        static const uint32_t table[256] = { 0x00000000, 0x77073096, 0xee0e612c, 0x990951ba,
        memcpy(dst, src, n * sizeof(*dst));
        template <typename T> inline T clamp(T value, T low, T high);
        std::vector<std::string> names{"alpha", "beta", "gamma"};
        auto it = map.find(key); if (it != map.end()) return it->second;
        x <- c(1.5, 2.25, 3.125); plot(x, type = "l")
        df = df.groupby("country").agg({"sales": "sum"}).reset_index()
        model.add(Dense(128, activation="relu", input_shape=(784,)))
        np.random.seed(42)
        println!("{:>8} {}", count, name);
        impl<T: Clone> From<Vec<T>> for Stack<T> {
        type Props = { items: string[]; onSelect: (item: string) => void };
        const [open, setOpen] = useState<boolean>(false);
        module.exports = { plugins: [require("autoprefixer")] };
        M 12.5 3.25 L 18 9.75 Z
        msgid "Sign in"
        msgstr "Anmelden"
        BEGIN:VEVENT
        DTSTART:20240611T090000Z
        GET /api/v2/orders?page=3&per_page=50 HTTP/1.1
        Content-Type: application/json; charset=utf-8
        Cache-Control: no-cache, no-store, must-revalidate
        {"id": 1042, "type": "order", "attributes": {"total": 59.9, "currency": "EUR"}}
        -----END CERTIFICATE-----
        ssh-keygen -t ed25519 -C "somebody@example.org"
        0000000000000000000000000000000000000000
        abcdefghijklmnopqrstuvwxyz0123456789
        """
}
