package icmpscan.report;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.session.RouteScene;
import icmpscan.session.Routes;

import static icmpscan.report.Samples.written;
import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesReportTest {
    private static Report report(RouteScene scene, ReportOptions options) {
        Routes routes = new Routes();
        scene.messages().forEach(routes::accept);
        return RoutesReport.of(routes, options);
    }

    private static Report report(RouteScene scene) {
        return report(scene, ReportOptions.ALL);
    }

    private static RouteScene echo() {
        return new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .probe(2, 3)
                .expired(R2, 3)
                .probe(3, 4)
                .reply(4);
    }

    private static Value cell(Report report, int row, String column) {
        List<String> names = report.columns().stream().map(Column::name).toList();
        return report.rows().get(row).get(names.indexOf(column));
    }

    @Test
    void aRowIsAHop() {
        Report report = report(echo());

        assertEquals(3, report.rows().size());
        assertEquals(Cells.text(HOST), cell(report, 1, "actor"));
        assertEquals(Cells.text("icmp"), cell(report, 1, "method"));
        assertEquals(Value.ABSENT, cell(report, 1, "tool"));
        assertEquals(Cells.count(2), cell(report, 1, "hop"));
        assertEquals(new Value.Items(List.of(Cells.text(R2))), cell(report, 1, "routers"));
        assertEquals(new Value.Decimal(10_000_000, 6), cell(report, 1, "min_ms"));
        assertEquals(Cells.count(2), cell(report, 1, "sent"));
        assertEquals(Cells.count(1), cell(report, 1, "answered"));
        assertEquals(Cells.percent(1, 2), cell(report, 1, "lost_percent"));
        assertEquals(Value.ABSENT, cell(report, 1, "ended"), "on the last hop only");
        assertEquals(Cells.text("reached"), cell(report, 2, "ended"));
        assertEquals(Cells.text("probe-ttl"), cell(report, 2, "hop_from"));
        assertEquals(List.of(), report.notes());
    }

    @Test
    void silenceIsAbsentAndNotZero() {
        Report report = report(new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .probe(3, 3)
                .reply(3));

        assertEquals(Value.ABSENT, cell(report, 1, "routers"));
        assertEquals(Value.ABSENT, cell(report, 1, "min_ms"));
        assertEquals(Cells.count(0), cell(report, 1, "answered"));
    }

    @Test
    void whatTheCaptureDoesNotShowIsSaid() {
        Report report = report(new RouteScene().udpTrace(33_434, 3, R1, R2));

        assertEquals(Cells.text("classic-traceroute"), cell(report, 0, "tool"));
        assertEquals(Value.ABSENT, cell(report, 0, "sent"));
        assertEquals(Value.ABSENT, cell(report, 0, "avg_ms"));
        assertEquals(Cells.text("port"), cell(report, 0, "hop_from"));
        assertTrue(report.notes().get(0).startsWith("Traces by UDP and TCP are told by the answers alone"));
    }

    @Test
    void anEndOnTheWayHasItsCode() {
        RouteScene scene = new RouteScene().probe(1, 1).expired(R1, 1).probe(2, 2);
        Report report = report(scene.add(RouteScene.quotingEcho(3, 13, R2, 2)));

        assertEquals(Cells.text("unreachable (code 13)"), cell(report, 1, "ended"));
    }

    @Test
    void labelsAndInterfacesAreShown() {
        RouteScene scene = new RouteScene()
                .add(RouteScene.quoting(11, 0, R1, FAR, UDP, 40_000, 33_434)
                        .extension("0008 0101 0000 1b01 0010 020a 00000007 08 65746830 000000"))
                .udp(R2, 33_435);
        Report report = report(scene);

        assertEquals(new Value.Items(List.of(Cells.text("L=1,E=5,S=1,T=1"))), cell(report, 0, "mpls"));
        assertEquals(new Value.Items(List.of(Cells.text("in eth0 index 7"))), cell(report, 0, "interfaces"));
        assertEquals(Value.ABSENT, cell(report, 1, "mpls"));
    }

    @Test
    void rowsThatAreLeftOutAreCounted() {
        Report report = report(echo(), new ReportOptions(2));

        assertEquals(2, report.rows().size());
        assertEquals(1, report.omitted());
    }

    @Test
    void tablesAndCsvHoldTheHops() throws IOException {
        Report report = report(echo());
        String table = written(out -> new TextRenderer(new RenderOptions(RenderOptions.UNLIMITED, false, false, false))
                .render(List.of(report), out));
        assertTrue(table.contains("Traceroutes, hop by hop"), table);
        assertTrue(table.lines().anyMatch(line -> line.matches(HOST + " +" + FAR + " +icmp +2 +" + R2 + " .*")), table);

        List<String> lines = written(out -> new CsvRenderer(false).render(report, out))
                .lines()
                .toList();
        assertEquals(
                "actor,destination,method,tool,hop,routers,min_ms,avg_ms,max_ms,sent,answered,lost_percent,mpls,interfaces,"
                        + "ended,hop_from,rounds,first_time,last_time,frames",
                lines.get(0));
        assertTrue(lines.get(2).startsWith(HOST + "," + FAR + ",icmp,,2," + R2 + ",10.000000,"), lines.get(2));
        assertEquals(4, lines.size());
    }
}
