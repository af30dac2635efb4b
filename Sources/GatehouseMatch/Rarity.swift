/// How rare pairs of bytes are in source text: measured once, over git's own sources, C headers and the libraries of Python
/// and Perl.
///
/// Bytes are folded to 64 classes (letters without their case), and rarity is -2·log2 of the share of all pairs.
package enum Rarity {
    /// The rarity of the pair, in half bits.
    package static func of(_ first: UInt8, _ second: UInt8) -> Int {
        pairs.withUTF8Buffer { Int($0[Int(fold(first)) << 6 | Int(fold(second))]) - 0x1b }
    }

    /// The rarity of the byte alone, in half bits.
    package static func of(_ byte: UInt8) -> Int {
        single.withUTF8Buffer { Int($0[Int(fold(byte))]) - 0x23 }
    }

    /// The rarity of three bytes in a row, taken as a chain of two pairs.
    static func of(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        of(first, second) + of(second, third) - of(second)
    }

    private static func fold(_ byte: UInt8) -> UInt8 { (byte & 0x1f) | ((byte & 0x40) >> 1) }

    // The class of the byte is the index; the character's code less 0x23 is the rarity.
    private static let single: StaticString =
        "(6/244730/,7001212344355442233376,0--*...+60-.,,-2,++.12105434:-"

    // A line for the class of the first byte, a column for that of the second; the character's code less 0x1b is the
    // rarity.
    private static let pairs: StaticString = """
        #5*2/.3.-5*49.40.02454454537/.380)+)+,+-.*41,,,**0+))-.-112-.09+\
        58:B=?@>9>9>9><;CFHDBAF>=<@>:7<@C@?8998:=6B@:=6:33::=@ACC=G@=D?<\
        0@/>63A584)<456;?==<>CED=@977@:?<341332153;54425/3323276=6;939@>\
        0=;2?=G@<=9@/=6A@AA=EA@DBD/A<:>@DAD:-2;=@2HGA>6846B;99BDC@A@?D96\
        598>;BG=8>>FBA;;>9>A@E>HAG:D<F>?=885765677<767464=646998:=>8>@@8\
        6A;??8J?9@?>@;7E==<?AF>=<JBC6A@GE?A839;:<;J<8=999;=-;9@A=>?@ACGE\
        2;;C>@3C@:7C9@?ADD>BICBGP?ICC?<JH?><<:9<==I@;><=8:=<<B@CFMFBC=I;\
        0@2;:0@:>67=276;=>@>@ACFDI78=@>=>6:6769576A=99674;8559<=>?;>58A;\
        575@4776203<D8;>658;<>:<:<?<<>@<934/544481;654401:5-35473<99:HA0\
        ,B376@=:3+-=/6349::<<?@@@@4-=::;95857668;3@986825?435898>@E774@5\
        (<.*7=A:8,)764:-<477576579=><6;?6241324581=95*43175015474;<6;3<3\
        4E<D78D@7:75>:A<>;>AD>FCE@@=::ADB>A<<9;;=<HE>@;?9<??A@DFAJGB?@M:\
        )=;C;9=4:;.D;??>?;<>>@=B@?>D<JA9C9>;89:;<;?:9<7898@>>@?C?@CA:DG;\
        2F7;=;A:=>4=B+>?966;<=><9<A@><1A?34233.453>9444327223566:?9957M=\
        .A1A<:D;>9-@:C184789:;;;<<:A;<<?@78.767437;:98965:744:::>A@@37D4\
        0A8?;;?<>:->;9;/9==B<@:>=;=;<=:B;653675676B@6665484469<7;CB<;>:@\
        0@8CA?<;:52;366</23456776/:7=>;C@699788<=??;9>>?03EAC<DA0HEC66B5\
        1<8;<CA<;42A396=2315564554:7<<9G?698877>=:=<7;68579<<;=AF;<=;5F.\
        2>:C<E@<953D495=2646545646;:A=7F@8:9699<=7C?<@;=15>=;=<==MF=<9A3\
        3D;G>GI<<84B698B5637657766<>=F=JA:;:88:>>;CC9A8<799@>@>;AIJ@;;F2\
        3A9GA?K>783F79:95767777757=>FC=?C;;;;98=@?=99>6=27B?=?B=>JE<;;H6\
        1C9C<=D?;84B798A/577764767<@<F@@D;;:979:<;D9:>8813H=FAMADPMA;;J:\
        4J:G?@K:;84?79:?5777357777>?>I@IC:;:988;==D<<A;>378<AB=>ED?=;;M6\
        4I<JC:;@>:4F9<:;5767777777>?AJ@@F;;9:99=<;HJ?G<;38G?@BFKJMJK;=P5\
        2@9D;@@>;93=569;57776758779>CE<FE::9:89??<=98=;?22C9CBE@>EE@;<M5\
        3F:@:DJ@=84>8;;B6777777876>A@A?@F:;999:=:=HA=A7<79HD;B6GG>?D;<M/\
        -85957<8@:1:>9=6<355778788/><8A9>:978776:7C>977925968:8=AA>@6=C5\
        0<96:9B8C6+9>9::@9F;;<9;>9<8D;=<FG@:=:??>;J@=D9?25EFFMPDHPMG<APC\
        2@8?:=E?789C7==8>>@@A9>C=G7?69:<D975776888;867441766399;@;;E>FF2\
        .@6F88?<8>8G;:;=>=>>9;F?;D>D505:?>=;<:;;99B===7:/4?<=@?DFCF=<?9A\
        0B5B;679571?7;5<<;H?IDJ>>F69;76A9;<9;:99<:D?;89;03:9;<>?AGG593B7\
        5?8EC;M=B=;AAC<E=EIKBHP=CA;>><@?F<G=;:=:>9MA:=8834CD9;=JGMPA<:IF\
        3D;C:<H?B;8A867>BBDHGIJKGJ7=<DCD8778::87;:D@;:;<5C789==>ABB:><A8\
        ,E6KFEB:656E467;:776;8:::;31AB:C>7/,-53.7.81*,*9/9*+)016317<9;D2\
        0C9MCIB:85:75984:99:;;;;;<;6=B=A?/828.:;8./9.3918D046.<>?1==;<E2\
        /36658<451084/69::64695;:80;4=7?<,316,8;+0;,.09*5>/0+07:339<:<D0\
        )?3AC7@5122>1227926::9;;482587779.550)785,:9377/8?21508945<;77?-\
        ';168864-0/=/0/45757;;:8:92226257-1+*.+05184--)3.0(*+5/1,08955E,\
        ,:7=;@?:152=4438699688776:986;9=</945/0;9*>@092+6B/21/=<=3D<9:F1\
        ,@5C8C<9535;4537=;<;7:=?A>47:;8=;3:3;,:52+A;/5/27E1,416=?99;:;I0\
        -94:AE97454=5539>:9=>@<;@=5:;;49:+;49)8?@.A;757.9G2314?<B:C<:9G1\
        097>D=E985:<676<A:6;=A;?<;9:;=9D@0/-*.,.:7>4,.'+08.+)60<2:/B=9I3\
        8M=MJEFB<;BC;=@B:<;<EBF><?BA=F>DF7C;;/BBD;E<@=?6<FC8@7DAEFGFC@P7\
        0:7BA9:9606525599;<9?A=H;?9:==:>=3<28.8761B<7853<A9334=8C=A>;<H,\
        -@5<:==523393545@:::A:;8:;37756B:,540*223+>8,87-3@7/..48@/>;;9J+\
        .?8>>A@:557A5767B::>?6<A=?89=?9D=+153+6:7.C85/7.-@:*628@@3A;;<H/\
        *A.A?><4222@1420C.9896=8;7557656:,6,+*/+5/<2161,3<6**/2:>39;87D0\
        ,75868<8565D5469G>?CIFAGBH7:5>9B<3/..3-1;.62.,)0,?),--1/8::=:=J/\
        0;7=>C99337B365;.4051/52/5112/.1<,543*4830D1.84-08-1-/98<2:<;;H.\
        0103677565684<83E?BH9K3;JJC?DB@KBBD>B@DFF@FB7B@FB==;?/F;EFK@><M5\
        )>4ABD:7202=1428A67<BCAG>D66585@9+400(4/7+=20-.,3=.--/23>.77:8@.\
        )>/AE;=0211=0404A5:<B>>4:A25885<8/407*6*-+>,+4./.63*(.65935446A.\
        (:2DA>:500.?00166478@@7B;A43584>8+7/1)38)*?5141+0A)./.830,9976C,\
        1I9PFHH;@;9=;?9@3799DG>I<E>?EF=E@2002.24=.:8-/,7/E,--<7?69;C=AM6\
        5J<JEBD>;9>I989<=765=?>D7F?=9?;G@.<6?,<>C1I=;68/5H;89;><;CC6A=F3\
        1I;JHIE<5:9B:76<C=BAGHBKIF?;B@=D?0<871<?0.E>9<41;A2696@6B9A@@<J3\
        0D7GD>D=429B276<25687/7<49:9@;7A=5=3;38A>3F?=88:1D>9/;?A3:?>=;D0\
        ,C6MHH;;454C353;C?@DEHFGIG88;;8@;587866;@5==7551,:644<>:B@@=;:H0\
        6P=IGMP?A<@H<>?@AEA5GMEIEKAAJHAE@5?;:/>>B5A?:;;9@F?8=9E;E8;GA=K5\
        2?;A6<>8:@0@=2:A669<>=@>AB=F4;JIA:<87:::<8A?997;9>:7;<<=A8@7=3<7\
        2B2C;>>=>?0AB9;?<ACEHHIKJP@B:<ED==:9<;>@@>FA>?/?7A9992B>6FA<5>BB\
        /G4D@GP<;4/<6;8;GFFIJKPPPM;2@A@9=D@?@@DDF@KADAAA@D@=BBECDJM975E?\
        7CBE@HHC<E;JDAC=AA@BEFEJMGCIEAFHBABACBCDE@HIEABBAKC@?CEBEHM==E4=\
        7J?9@EE;879D:@<<5675>::?=?A9:BBHA-/+.../1-:3/..--9.+,1/3177:@<E,
        """
}
