package icmpscan.classify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static icmpscan.classify.IpProtocols.TCP;
import static icmpscan.classify.IpProtocols.UDP;

/**
 * Names of services at well-known ports, for words to people: what a program that nobody answers was most likely looking for. A port is a
 * hint and no proof, and no number depends on it.
 *
 * @see <a href="https://www.iana.org/assignments/service-names-port-numbers/">IANA, service names and port numbers</a>
 */
public final class Services {
    private static final int SCTP = 132;

    /** Services that TCP and UDP share, as {@code port name} pairs. */
    private static final String BOTH =
            "7 echo 9 discard 13 daytime 17 qotd 19 chargen 37 time 53 domain 88 kerberos 111 sunrpc"
                    + " 135 epmap 389 ldap 427 svrloc 464 kpasswd 500 isakmp 636 ldaps 749 kerberos-adm 853 domain-s 1194 openvpn"
                    + " 1701 l2tp 1812 radius 1813 radius-acct 2049 nfs 2483 oracle-db 3260 iscsi 3389 ms-wbt-server 3478 stun"
                    + " 3544 teredo 5060 sip 5061 sips 5349 stuns 5683 coap 6881 bittorrent 11211 memcached 27015 steam"
                    + " 27036 steam-remote-play 47808 bacnet";

    private static final String ONLY_TCP =
            "20 ftp-data 21 ftp 22 ssh 23 telnet 25 smtp 43 whois 49 tacacs 70 gopher 79 finger"
                    + " 80 http 81 http-alt 102 iso-tsap 106 poppassd 109 pop2 110 pop3 113 ident 119 nntp 139 netbios-ssn 143 imap"
                    + " 179 bgp 199 smux 209 qmtp 220 imap3 264 bgmp 383 hp-alarm-mgr 443 https 444 snpp 445 microsoft-ds 465 submissions"
                    + " 502 modbus 512 exec 513 login 514 shell 515 printer 540 uucp 543 klogin 544 kshell 548 afp 554 rtsp 563 nntps"
                    + " 587 submission 593 http-rpc-epmap 631 ipp 646 ldp 666 doom 873 rsync 902 vmware-auth 989 ftps-data 990 ftps"
                    + " 992 telnets 993 imaps 995 pop3s 1025 ms-rpc 1080 socks 1099 java-rmi 1352 lotusnote 1433 ms-sql-s 1494 ica"
                    + " 1521 oracle 1720 h323hostcall 1723 pptp 1883 mqtt 2000 cisco-sccp 2082 cpanel 2083 cpanel-s 2181 zookeeper"
                    + " 2222 ssh-alt 2375 docker 2376 docker-s 2379 etcd 2404 iec-104 3000 http-alt 3128 squid 3268 msft-gc"
                    + " 3269 msft-gc-ssl 3306 mysql 3632 distcc 3690 svn 4369 epmd 4443 https-alt 4786 smart-install"
                    + " 4899 radmin 5000 upnp 5222 xmpp-client 5269 xmpp-server 5432 postgresql 5555 adb 5601 kibana 5671 amqps"
                    + " 5672 amqp 5800 vnc-http 5900 vnc 5901 vnc-1 5984 couchdb 5985 winrm 5986 winrm-s 6000 x11 6379 redis"
                    + " 6443 kubernetes 6667 irc 6697 ircs 7001 weblogic 7547 cwmp 8000 http-alt 8008 http-alt 8009 ajp13"
                    + " 8080 http-alt 8081 http-alt 8088 http-alt 8291 winbox 8333 bitcoin 8443 https-alt 8728 mikrotik-api"
                    + " 8883 mqtt-s 8888 http-alt 9000 http-alt 9042 cassandra 9090 http-alt 9092 kafka 9100 jetdirect"
                    + " 9200 elasticsearch 9418 git 10000 webmin 10050 zabbix-agent 10051 zabbix-trapper 10250 kubelet 20000 dnp3"
                    + " 25565 minecraft 27017 mongodb 37777 dahua-dvr 44818 ethernet-ip 50000 db2 62078 lockdown";

    private static final String ONLY_UDP =
            "67 bootps 68 bootpc 69 tftp 80 http 123 ntp 137 netbios-ns 138 netbios-dgm 161 snmp"
                    + " 162 snmp-trap 177 xdmcp 319 ptp-event 320 ptp-general 443 quic 445 microsoft-ds 514 syslog 520 rip 521 ripng"
                    + " 546 dhcpv6-client 547 dhcpv6-server 623 ipmi 1434 ms-sql-m 1645 radius-old 1646 radius-acct-old 1900 ssdp"
                    + " 1985 hsrp 2055 netflow 2123 gtp-c 2152 gtp-u 3702 ws-discovery 4500 ipsec-nat-t 4739 ipfix 4789 vxlan"
                    + " 5004 rtp 5005 rtcp 5246 capwap-control 5247 capwap-data 5351 nat-pmp 5353 mdns 5355 llmnr 6081 geneve"
                    + " 6343 sflow 9995 netflow 9996 netflow 17500 dropbox-lan 33434 traceroute 51820 wireguard";

    private static final String ONLY_SCTP = "2905 m3ua 3868 diameter 36412 s1ap 36422 x2ap 38412 ngap";

    /** Looked up only, never walked through: its order shows nowhere. */
    private static final Map<Integer, String> BY_PROTOCOL_AND_PORT = new HashMap<>();

    static {
        add(TCP, BOTH);
        add(UDP, BOTH);
        add(TCP, ONLY_TCP);
        add(UDP, ONLY_UDP);
        add(SCTP, ONLY_SCTP);
    }

    private Services() {}

    /**
     * The service that usually listens there; empty where none is known.
     *
     * @param protocol IP protocol number
     * @param port     0..65535
     */
    public static Optional<String> name(int protocol, int port) {
        return Optional.ofNullable(BY_PROTOCOL_AND_PORT.get(key(protocol, port)));
    }

    private static void add(int protocol, String portsAndNames) {
        String[] words = portsAndNames.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            String before = BY_PROTOCOL_AND_PORT.put(key(protocol, Integer.parseInt(words[i])), words[i + 1]);
            if (before != null) {
                throw new IllegalStateException(words[i] + " is both " + before + " and " + words[i + 1]);
            }
        }
    }

    private static int key(int protocol, int port) {
        return protocol << 16 | port;
    }
}
