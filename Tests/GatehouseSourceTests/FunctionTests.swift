import GatehouseCore
import GatehouseSource
import TestSupport
import Testing

/// A text, and its functions with their complexity.
struct Outlined: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let functions: String

    init(_ language: Language, _ functions: String, _ text: String) {
        self.language = language
        self.text = text
        self.functions = functions
    }

    var testDescription: String { "\(language.rawValue): \(functions)" }
}

@Suite struct FunctionTests {
    static let outlined = [
        Outlined(.swift, "A.a 2", "struct A { func a() { if b { c() } } }"),
        Outlined(.swift, "a 3", "import protocol A.B\nfunc a() { guard let b = c, d || e else { return } }"),
        Outlined(
            .swift, "A.b 1, A.c 2, A.d.get 1, A.d.set 1",
            "class A { var b: Int { 1 }\n var c: Int { e ? 1 : 2 }\n var d: Int { get { 1 } set { f() } } }"),
        Outlined(.swift, "== 2", "func == (a: A, b: A) -> Bool { a.b && b.b }"),
        Outlined(
            .swift, "a 4",
            "func a() { switch b { case .c, .d: e()\n case .f where g: h()\n default: i() }\n if case .j = k {} }"),
        Outlined(
            .swift, "A.a 1", "struct A { enum B { case c, d }\n func a() { enum E { case f }\n _ = try? g() ?? h?.i } }"
        ),
        Outlined(.swift, "a 2", "func a() { b = \"x \\(c ? \"y\" : z)\" }"),
        Outlined(.swift, "a 2, a.f 2", "func a() { d.forEach { if $0 { e() } }\n let f = { if g { h() } } }"),
        Outlined(
            .swift, "A.init 1, A.deinit 1, A.subscript 1",
            "class A { init() { super.init() }\n deinit { b() }\n subscript(i: Int) -> Int { c[i] } }"),
        Outlined(
            .swift, "A.b 1",
            "protocol P { func a()\n var c: Int { get } }\nstruct A { func b() -> some P where A: Q { C() } }"),
        Outlined(.c, "a 5", "int a(int b) { if (b && c) return 1; for (;;) { d ? e : f; } }"),
        Outlined(
            .c, "a 3, b 1",
            "#ifdef X\nint a(int c) {\n#else\nint a(void) {\n#endif\n  if (c) { while (d) ; } }\nint b() {}"),
        Outlined(
            .c, "a 1, b 2", "#if X\nvoid a() { {\n#else\nvoid a() { {\n#endif\n } }\nint b(c) int c; { if (c) d(); }"),
        Outlined(
            .c, "a 3", "struct s a(int b) { switch (b) { case 1: case 2: c(); default: d(); } }\nstruct s e = { 1, 2 };"
        ),
        Outlined(.c, "a 1", "__attribute__((x)) static int a(void (*b)(int), int c[2]) { d(); }"),
        Outlined(
            .cpp, "A::A 1, A::operator== 3, B.c 1",
            "A::A(int b) : x{b}, y(2) { d(); }\nbool A::operator==(const A& o) const { return a and b or c; }\nclass B { int c() const override { auto&& e = f; return 1; } };"
        ),
        Outlined(
            .cpp, "a 2, a.c 2",
            "template <class T> void a(T b) { auto c = [&](int d) { return d ? 1 : 2; }; e([] { if (f) g(); }); }"),
        Outlined(
            .cpp, "operator new 1, operator delete[] 1",
            "void *\noperator new(size_t a) { return b(a); }\nvoid operator delete[](void *a) noexcept { c(a); }"),
        Outlined(
            .c, "b 2", "#ifdef X\nweak_alias (c, d)\n#endif\nstatic int e;\nstatic int\nb (int f)\n{ if (f) g(); }"),
        Outlined(
            .cpp, "N.A.operator() 1", "namespace N { struct A { int operator()(int a) noexcept(true) { return 1; } }; }"
        ),
        Outlined(
            .objectiveC, "a:b: 2, c 1",
            "@implementation A\n- (void)a:(int)x b:(int)y {\n if (x) { [z d:y]; }\n}\n+ (id)c { return 1; }\n@end"),
        Outlined(
            .java, "A.A 1, A.b 3, A.c 2",
            "class A { A(int a) {} int b(List<?> c) throws D { try { e(); } catch (F f) { return g ? 1 : 2; } }\n Runnable c = () -> { if (d) e(); }; }"
        ),
        Outlined(
            .java, "R.R 1, E.f 1, E.static 1, E.b 1",
            "record R(int a) { R { } }\nenum E { A { int f() { return 1; } }, B; static { g(); } void b() { new H() { }; } }"
        ),
        Outlined(
            .java, "A.a 2, A.b 1, A.A 1, A.E.d 1, A.E.e 2",
            "class A { final B m = new B<>(this) { @Override C a() { if (b) return c; } };\n int b() { return 1; }\n A(int c) {}\n enum E { P(\"a\") { int d() { return 1; } }, Q, R(2) { int e() { return f ? 1 : 2; } }; } }"
        ),
        Outlined(
            .java, "A.union 1, A.lock 2, A.requires 1",
            "class A { A union(A b) { return b; } void lock() { if (c) d(); } boolean requires() { return true; } }"),
        Outlined(.c, "class 1, interface 2", "int class(int a) { return a; }\nint interface(void) { if (b) c(); }"),
        Outlined(
            .java, "A.a 3",
            "class A { int a(int b) { return switch (b) { case 1, 2 -> 3; case 4 -> 5; default -> 6; }; } }"),
        Outlined(
            .csharp, "A.B.get 1, A.B.set 2, A.C 1, A.d 3, A.e 1",
            "class A { int B { get => b; set { if (c) b = value; } }\n int C => 1;\n int d(int x) { return x switch { 1 => 2, 3 => 4, _ => 5 }; }\n T e<T>(T? f) where T : new() { return f ?? g?.h; } }"
        ),
        Outlined(
            .go, "A.B 4",
            "func (a *A) B(c int) (d, error) { for _, e := range []int{1, 2} { switch { case e > 1: f() default: g() } }\n h(func() { if i { j() } }) }"
        ),
        Outlined(
            .go, "a 1, b 2", "func a() struct{} { return struct{}{} }\nfunc b(c interface{}) { if d := (E{1}); d { } }"),
        Outlined(
            .rust, "A.a 3, b 4",
            "impl<T> B for A<T> where T: C { fn a(&self) -> Option<u8> { let Some(x) = y else { return None }; if z {} w?; Some(1) } }\nfn b<T: Fn(u8) -> u8>(c: T) { match d { 1 | 2 => e, x if f => g, _ => i } }"
        ),
        Outlined(.rust, "a 2, a.b 2", "fn a<'b>() { loop { c(|| 1); } let b = |x| { if x { y() } }; }"),
        Outlined(
            .kotlin, "A.b 3, A.c.get 1, d 2",
            "class A { fun b(c: Int): Int = when (c) { 1, 2 -> 3\n 4 -> 5\n else -> 6 }\n val c: Int get() = 1\n}\nfun <T> List<T>.d() = if (e) f else g ?: h"
        ),
        Outlined(
            .javascript, "a 3, b 2, c 1, D.e 1, g 1",
            "function a(b = 1) { return b?.c ?? d || e && f }\nconst b = async (x) => { if (y) z() }\nconst c = x => x + 1\nclass D { e() { h(() => 1) } }\nconst f = { g() {} }"
        ),
        Outlined(
            .typescript, "a 2, A.b 1",
            "function a(b?: number): Promise<void> { return c ? d : e }\nabstract class A { private b<T>(c: T): T { return c } abstract d(): void }"
        ),
        Outlined(.tsx, "A 2", "const A = (b: C) => <div x={b && c}>Don't</div>"),
        Outlined(
            .python, "A.a 1, b 6, b.c 1",
            "class A:\n  def a(self): return 1\n\ndef b(x,\n      y):\n  if x and y: pass\n  for i in z: pass\n  else: pass\n  def c(): pass\n  return [j for j in k if l]\n"
        ),
        Outlined(
            .python, "a 4",
            "async def a():\n  try: b()\n  except C: d()\n  finally: e()\n  match f:\n    case 1: g()\n    case _: h()\n  return 1 if i else 2\n"
        ),
        Outlined(
            .ruby, "a 2, b 1",
            "def a(c)\n  c.scan(/::|$/) { d \"#{$`}::#{$'}\" if $~ }\n  $; = $,\nend\ndef b\n  1\nend"),
        Outlined(
            .ruby, "A.b 4, A.c= 1, d 2",
            "class A\n  def b(x)\n    return if x\n    y = if z then 1 else 2 end\n    while w do v end\n  end\n  def c=(d)\n @d = d\n end\nend\ndef d = e ? f : g"
        ),
        Outlined(
            .ruby, "a 4, b 1",
            "def a\n  c unless d\n  e.each do |f| g if f end\n  h rescue i\nend\ndef b\n  {if: 1, end: 2}\nend"),
        Outlined(
            .php, "A.b 4, c 1",
            "<?php class A { function &b(?int $c): ?int { foreach ($d as $e) {} return match ($f) { 1, 2 => 3, default => 4 } ?: $g; } }\nfunction c() {}"
        ),
        Outlined(
            .scala, "A.b 4, A.c 1",
            "object A { def b(c: Int): Int = c match { case 1 | 2 => 3\n case x if y => 4\n case _ => 5 }\n def c = 1 }"
        ),
        Outlined(
            .lua, "a.b:c 3, d 2",
            "function a.b:c(e) if f then g() elseif h then i() end end\nlocal d = function() repeat j() until k end"),
        Outlined(
            .shell, "a 5, b 1",
            "a() {\n  if [ x ] && y; then z; fi\n  case $1 in\n    c|d) e ;;\n    *) f ;;\n  esac\n  for g in h; do i; done\n}\nfunction b { j; }"
        ),
    ]

    @Test(arguments: [
        "func (c *C) a() []string {", "func a() []string {", "func a() map[string]int {", "func a() *[]int {",
        "func a() func() int {", "func a() func(b []int) []int {", "func a[T any](b T) []T {", "func a() [4]int {",
        "func a() (b []int, c error) {", "func a() struct{ b int } {", "func a() interface{} {",
        "func a() chan<- []int {",
        "func a() map[string][]b.C {",
    ])
    func `a function of Go is found, whatever its result is`(head: String) {
        let text = "package p\n\(head)\n\tif b { c([]int{1}, map[string]int{\"d\": 2}) }\n\treturn e\n}\nfunc f() {}\n"
        let functions = SourceText(Array(text.utf8), .go).functions().list
        #expect(functions.map { $0.name.split(separator: ".").last } == ["a", "f"], "\(functions)")
        #expect(functions.first?.complexity == 2)
        #expect(functions.first?.lines == 2...5)
    }

    /// A text, and for each of its functions how hard it is to follow, how deep it is, and its parameters.
    static let depths = [
        Outlined(
            .python, "a 7 4 0, a.b 1 1 1",
            "def a():\n  for x in y:\n    if x:\n      with z:\n        if x: pass\n  def b(c):\n    if c:\n      d()\n"
        ),
        Outlined(
            .python, "a 4 2 1",
            "def a(b):\n  try:\n    pass\n  except C:\n    if b:\n      pass\n    else:\n      pass\n"),
        Outlined(
            .shell, "a 6 3 0, b 1 1 0",
            "a() {\n  for x in y; do\n    if x; then case y in z) w ;; esac; if v; then u; fi; fi\n  done\n}\nb() { if x; then y; fi; }\n"
        ),
        Outlined(
            .objectiveC, "a:b: 1 1 2, c 0 0 0",
            "@implementation A\n- (void)a:(int)x b:(int)y {\n if (x) { y; }\n}\n- (void)c {\n}\n@end"),
    ]

    @Test(arguments: depths)
    func `a function is harder to follow the deeper its branches stand`(sample: Outlined) {
        let functions = SourceText(Array(sample.text.utf8), sample.language).functions().list
        let told = functions.map { "\($0.name) \($0.cognitive) \($0.nesting) \($0.parameters)" }
        #expect(told.joined(separator: ", ") == sample.functions)
    }

    @Test func `a block of its own in a class of Java has the lines where it stands`() {
        let text = "class A {\n  int b;\n\n  {\n    b = 1;\n  }\n}\n"
        let functions = SourceText(Array(text.utf8), .java).functions().list
        #expect(functions.map(\.lines) == [4...6])
    }

    @Test(arguments: outlined)
    func `functions are found with their complexity`(outlined: Outlined) {
        let source = SourceText(Array(outlined.text.utf8), outlined.language)
        let (functions, isBalanced) = source.functions()
        #expect(functions.map { "\($0.name) \($0.complexity)" }.joined(separator: ", ") == outlined.functions)
        #expect(isBalanced)
    }
}
